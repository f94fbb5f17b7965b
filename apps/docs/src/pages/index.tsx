import Link from "@docusaurus/Link";
import Layout from "@theme/Layout";
import type { ReactElement } from "react";

export default function FrontPage(): ReactElement {
  return (
    <Layout description="A course on how machines read handwritten digits">
      <main className="container margin-vert--xl">
        <h1>Underhood</h1>
        <p>What happens under the hood when a machine learns to read handwritten digits.</p>
        <Link to="/course">The course</Link>
      </main>
    </Layout>
  );
}
