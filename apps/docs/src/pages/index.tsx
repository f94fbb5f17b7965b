import Link from "@docusaurus/Link";
import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import Layout from "@theme/Layout";
import type { ReactElement } from "react";
import { FrontPanel } from "../front/FrontPanel.tsx";
import buttons from "../pad/button.module.css";
import { repository } from "../repository.ts";
import styles from "./index.module.css";

export default function FrontPage(): ReactElement {
  const { siteConfig } = useDocusaurusContext();
  return (
    <Layout description={siteConfig.tagline}>
      <main className={styles.front}>
        <div className={styles.opening}>
          <div className={styles.words}>
            <h1>What happens under the hood when a machine learns to read digits</h1>
            <p>
              Underhood is an open course in TypeScript, and the packages it is made of. It takes a
              digit classifier apart, from the pixels of one handwritten 3 on. Lessons run in the
              page; every number in them comes from a run.
            </p>
            <Link className={buttons.primary ?? ""} to="/course/pixels">
              Start with lesson 1: Pixels
            </Link>
          </div>
          <FrontPanel />
        </div>
        <div className={styles.ways}>
          <section>
            <h2>Read the course</h2>
            <p>
              Code that runs beside figures you can touch. Nothing to install, no account; what you
              draw stays in your browser.
            </p>
            <p className={styles.links}>
              <Link to="/course">The course</Link>
            </p>
          </section>
          <section>
            <h2>Install a package</h2>
            <pre>
              <code>npm i @underhood/data @underhood/models</code>
            </pre>
            <p>
              Typed ES modules for Node and browsers: <code>core</code>, <code>data</code>,{" "}
              <code>models</code>, <code>viz</code>.
            </p>
            <p className={styles.links}>
              <Link to="/api">The API</Link> <Link to="/gallery">Picture gallery</Link>
            </p>
          </section>
          <section>
            <h2>Contribute</h2>
            <p>
              A fresh clone needs Node and npm only: <code>npm start</code> opens this site,{" "}
              <code>npm test</code> checks everything. A change to a package brings a changeset.
            </p>
            <p className={styles.links}>
              <Link to={`${repository}/blob/main/CONTRIBUTING.md`}>How to contribute</Link>{" "}
              <Link to={repository}>The source</Link>
            </p>
          </section>
        </div>
      </main>
    </Layout>
  );
}
