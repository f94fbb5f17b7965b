import Heading from "@theme/Heading";
import Layout from "@theme/Layout";
import type { ReactElement } from "react";
import { DrawingPad } from "../pad/DrawingPad.tsx";
import { AskedAgain } from "../questions/AskedAgain.tsx";
import { Calibration } from "../questions/Calibration.tsx";
import { KeptLessons } from "../yours/KeptLessons.tsx";
import { TakeAlong } from "../yours/TakeAlong.tsx";
import styles from "../yours/yours.module.css";

export default function YoursPage(): ReactElement {
  return (
    <Layout
      title="Yours"
      description="What this browser keeps of your work in the course, and how to take it along or erase it."
    >
      <main className={styles.yours}>
        <Heading as="h1">Yours</Heading>
        <p className={styles.opening}>
          This browser keeps what you do in the course, so that you find it again. Nobody else sees
          it: nothing of it is sent anywhere, and there is no account. This page shows all of it.
        </p>

        <Heading as="h2">Your digit</Heading>
        <p>
          One drawing for the whole course. Figures offer it, and cells know it as{" "}
          <code>myDigit</code>. Until you draw one, they have a 3 of ours.
        </p>
        <DrawingPad />

        <Heading as="h2">Lessons</Heading>
        <KeptLessons />

        <Heading as="h2">Questions</Heading>
        <AskedAgain />

        <Heading as="h2">Predictions</Heading>
        <Calibration />

        <Heading as="h2">Take it along, or leave no trace</Heading>
        <p>
          A file holds all of the above, and another browser can open it: what that one had is
          replaced then. The site keeps nothing else in this browser but whether you like it light
          or dark, and copies of its own pages so that they open without a network.
        </p>
        <TakeAlong />
      </main>
    </Layout>
  );
}
