// npm hands its own settings down as npm_* variables; another npm or pnpm must not read them,
// except how to reach a registry.
const keptSetting =
  /^npm_config_(registry|cache|userconfig|proxy|https_proxy|noproxy|cafile|loglevel)$/i;

/**
 * This process's environment as a package manager should see it when started from an npm script.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function registryEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name) || keptSetting.test(name),
  );
  return { ...Object.fromEntries(kept), npm_config_update_notifier: "false" };
}
