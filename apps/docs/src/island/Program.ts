import type { ComponentType } from "react";

/** A component whose module is fetched when it is first asked for. */
export interface Program<Props> {
  /** The component, once it has been fetched. */
  component(): ComponentType<Props> | undefined;
  /** Fetches it, unless that has been done. After a failure the next call tries again. */
  fetch(): Promise<ComponentType<Props>>;
}

/** The program of a component that `load` imports. */
export function programOf<Props>(load: () => Promise<ComponentType<Props>>): Program<Props> {
  let component: ComponentType<Props> | undefined;
  let fetching: Promise<ComponentType<Props>> | undefined;
  async function fetchAnew(): Promise<ComponentType<Props>> {
    try {
      component = await load();
      return component;
    } catch (error) {
      fetching = undefined;
      throw error;
    }
  }
  return {
    component: () => component,
    fetch() {
      fetching ??= fetchAnew();
      return fetching;
    },
  };
}
