import { entries, source } from "!!../gallery/galleryLoader.cjs!@underhood/viz/examples";
import Link from "@docusaurus/Link";
import CodeBlock from "@theme/CodeBlock";
import Heading from "@theme/Heading";
import Layout from "@theme/Layout";
import type { ReactElement } from "react";
import { exampleCode } from "../gallery/exampleCode.ts";
import { terminalHtml } from "../gallery/terminalHtml.ts";
import { RecordedHtml } from "../lesson/RecordedHtml.tsx";
import styles from "./gallery.module.css";

const sourceFile =
  "https://github.com/underhood/underhood/blob/main/packages/viz/src/examples/examples.ts";

const code = exampleCode(source);

export default function GalleryPage(): ReactElement {
  return (
    <Layout
      title="Picture gallery"
      description="Every kind of picture that @underhood/viz draws: in a page, in a terminal and in words."
    >
      <main className={styles.gallery}>
        <Heading as="h1">Picture gallery</Heading>
        <p className={styles.opening}>
          The pictures of <Link to="/api/viz">@underhood/viz</Link> are plain data, and each can be
          drawn in three ways: as an image for a page, as coloured text for a terminal, and in words
          for those who see neither. The code is all that it takes; the numbers that it names stand
          in <Link to={sourceFile}>the source of these examples</Link>, which the package's tests
          use too.
        </p>
        <nav aria-label="Pictures on this page">
          <ul className={styles.contents}>
            {entries.map(({ name }) => (
              <li key={name}>
                <a href={`#${slug(name)}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        {entries.map(({ name, svg, words, terminal }) => (
          <section key={name} className={styles.example}>
            <Heading as="h2" id={slug(name)}>
              {name}
            </Heading>
            <CodeBlock language="ts">{code.get(name)}</CodeBlock>
            <div className={styles.renderings}>
              <div>
                <RecordedHtml html={svg} />
                <p className={styles.words}>
                  <strong>In words:</strong> {words}
                </p>
              </div>
              <div className={styles.terminal}>
                <RecordedHtml html={screen(name, terminal)} />
              </div>
            </div>
          </section>
        ))}
      </main>
    </Layout>
  );
}

/** A terminal's text as one image for screen readers, to whom its blocks say nothing; it scrolls by keyboard. */
function screen(name: string, terminal: string): string {
  return `<pre role="img" aria-label="${name}, in a terminal" tabindex="0">${terminalHtml(terminal)}</pre>`;
}

/** The part of the page's address that names an example. */
function slug(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
