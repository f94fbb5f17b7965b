import type { ReactElement, ReactNode } from "react";
import { valueText } from "../lesson/valueText.ts";
import type { Question } from "./question.ts";

/** The right answer to a question and why, then what is wrong with the others. */
export function Solution({ question }: { readonly question: Question }): ReactElement {
  const [right, ...others] = explained(question);
  return (
    <>
      {right}
      <p>And the others:</p>
      <ul>{others}</ul>
    </>
  );
}

/** A paragraph for the right answer, and an item for each other one. */
function explained(question: Question): ReactElement[] {
  if (question.kind === "choice") {
    const right = question.choices.filter(({ isRight }) => isRight);
    const others = question.choices.filter(({ isRight }) => !isRight);
    return [
      ...right.map(({ id, text, why }) => <Right key={id} answer={text} why={why} />),
      ...others.map(({ id, text, why }) => <Other key={id} answer={text} why={why} />),
    ];
  }
  if (question.kind === "number") {
    const { answer, unit, why, mistakes } = question;
    return [
      <Right key="right" answer={`${numberText(answer)} ${unit ?? ""}`.trim()} why={why} />,
      ...mistakes.map((mistake) => (
        <Other key={mistake.value} answer={numberText(mistake.value)} why={mistake.why} />
      )),
    ];
  }
  const [shown = "", ...alsoAccepted] = question.accepted;
  return [
    <Right
      key="right"
      answer={<code>{shown}</code>}
      why={question.why}
      also={alsoAcceptedText(alsoAccepted)}
    />,
    ...question.mistakes.map(({ forms, why }) => (
      <Other key={forms[0]} answer={listed(forms)} why={why} />
    )),
  ];
}

/** The next few forms; nobody reads them all. */
function alsoAcceptedText(forms: readonly string[]): ReactNode {
  if (forms.length === 0) return null;
  const [shown, more] = [forms.slice(0, 2), forms.length > 2];
  return (
    <>
      Also accepted: {listed(shown)}
      {more && " and the like"}.
    </>
  );
}

/** With a true minus sign. */
function numberText(value: number): string {
  return valueText(value).replace("-", "−");
}

interface ExplainedProps {
  readonly answer: ReactNode;
  readonly why: ReactNode;
}

function Right(props: ExplainedProps & { readonly also?: ReactNode }): ReactElement {
  return (
    <p>
      <strong>{props.answer}</strong>. {props.why} {props.also}
    </p>
  );
}

function Other({ answer, why }: ExplainedProps): ReactElement {
  return (
    <li>
      <strong>{answer}</strong>: {why}
    </li>
  );
}

function listed(forms: readonly string[]): ReactNode {
  return forms.map((form, place) => (
    <span key={form}>
      {place > 0 && ", "}
      <code>{form}</code>
    </span>
  ));
}
