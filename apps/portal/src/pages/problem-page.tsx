import { Layout } from './layout';

/** What happened, what to do next, and a number to quote. Never a bare "system busy". */
export function ProblemPage({
  title,
  detail,
  reference,
}: {
  title: string;
  detail: string;
  reference: string;
}) {
  return (
    <Layout title={`错误:${title}`}>
      <div className="wide">
        <section className="section">
          <h1>{title}</h1>
          <p>{detail}</p>
          <p>
            <a href="/">回首页</a>
          </p>
          <p className="note">错误编号 {reference}</p>
        </section>
      </div>
    </Layout>
  );
}
