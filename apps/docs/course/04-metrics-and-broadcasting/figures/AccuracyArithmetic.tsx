import { type ReactElement, useMemo } from "react";
import figure from "../../../src/figure/figure.module.css";
import { Told } from "../../../src/figure/Told.tsx";
import { useSetting } from "../../../src/lesson/settings/useSetting.ts";
import styles from "./AccuracyArithmetic.module.css";
import { ClassSliders } from "./ClassSliders.tsx";
import { ExampleSelect } from "./ExampleSelect.tsx";
import { fullSet } from "./fullSet.ts";
import {
  accuraciesOf,
  type ClassShare,
  countOf,
  readShares,
  shareOf,
  sharesOf,
  type TwoClasses,
  tellAccuracies,
} from "./levelOut.ts";

/**
 * Two classes as columns, as wide as they are large and filled as high as they are read rightly; the
 * mean of their accuracies, and the level at which both together would stand.
 */
export function AccuracyArithmetic({ threes, sevens }: TwoClasses): ReactElement {
  const few = countOf({ ...shareOf(fullSet.l1.sevens), of: 70 });
  const examples: readonly (readonly [name: string, classes: TwoClasses])[] = [
    ["the digits of this page", { threes, sevens }],
    ["the full MNIST", fullSet.l1],
    ["the full MNIST with few 7s", { ...fullSet.l1, sevens: few }],
    ["a program that always says 3", alwaysThree],
  ];
  const initial = useMemo(() => sharesOf({ threes, sevens }), [threes, sevens]);
  const [shares, setShares] = useSetting("accuracy arithmetic", initial, readShares);
  const classes = { threes: countOf(shares.threes), sevens: countOf(shares.sevens) };
  const told = tellAccuracies(classes);
  const chosen = examples.findIndex(([, example]) => tellAccuracies(example) === told);
  const accuracies = accuraciesOf(classes);
  const change = (name: keyof TwoClasses, share: ClassShare) =>
    setShares((now) => ({ ...now, [name]: share }));
  return (
    <figure className={figure.figure} aria-label="Accuracy arithmetic">
      <ExampleSelect
        label="Accuracies of"
        names={examples.map(([name]) => name)}
        chosen={chosen}
        onChoose={(index) => {
          const [, example] = examples[index] ?? [];
          if (example) setShares(sharesOf(example));
        }}
      />
      <div
        className={styles.chart}
        style={{ "--mean": accuracies.mean, "--pooled": accuracies.pooled }}
        aria-hidden="true"
      >
        {(["threes", "sevens"] as const).map((name) => (
          <div
            key={name}
            className={styles.column}
            style={{ "--of": classes[name].of, "--share": accuracies[name] }}
          >
            <span>{name === "threes" ? "3s" : "7s"}</span>
          </div>
        ))}
        <span className={styles.mean} />
        <span className={styles.pooled} />
      </div>
      <div className={styles.sliders}>
        <ClassSliders
          digit={3}
          value={shares.threes}
          onChange={(share) => change("threes", share)}
        />
        <ClassSliders
          digit={7}
          value={shares.sevens}
          onChange={(share) => change("sevens", share)}
        />
      </div>
      <dl className={styles.sums}>
        <div>
          <dt>
            <span className={styles.meanKey} /> mean of the two
          </dt>
          <dd>
            <span>
              ({accuracies.threes.toFixed(4)} + {accuracies.sevens.toFixed(4)}) / 2 ={" "}
            </span>
            <b>{accuracies.mean.toFixed(4)}</b>
          </dd>
        </div>
        <div>
          <dt>
            <span className={styles.pooledKey} /> all together
          </dt>
          <dd>
            <span>
              ({classes.threes.right} + {classes.sevens.right}) / ({classes.threes.of} +{" "}
              {classes.sevens.of}) ={" "}
            </span>
            <b>{accuracies.pooled.toFixed(4)}</b>
          </dd>
        </div>
      </dl>
      <p className={figure.help}>
        A column is as wide as its class is large, and filled as high as its accuracy. Take away the
        wall between them, and the filling levels out at the dashed line.
      </p>
      <Told text={told} />
    </figure>
  );
}

const alwaysThree: TwoClasses = { threes: { right: 950, of: 950 }, sevens: { right: 0, of: 50 } };
