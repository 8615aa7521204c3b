import type { Verdict } from '../verify/verify-command';

const shownFindingsMax = 20;

/** The verdict for people, Chinese first. */
export function verdictText({
  verdict,
  record,
  readModels,
  notChecked,
  findings,
  findingsTotal,
}: Verdict): string {
  const lines = [
    `记录 / record ${record.incarnation}`,
    `  ${record.events.toLocaleString('zh-CN')} 条事件,${record.streams.toLocaleString('zh-CN')} 个流,末端 ${record.head ?? '(空)'}`,
    ...Object.entries(record.aggregates).map(
      ([aggregate, count]) => `  ${aggregate}: ${count.toLocaleString('zh-CN')}`,
    ),
  ];
  if (readModels.length > 0) {
    lines.push('读模型重建比较 / read models rebuilt and compared');
    for (const { service, table, rows, differences } of readModels) {
      lines.push(
        `  ${differences === 0 ? '✓' : '✗'} ${service}.${table}: ${rows} 行 rows, ${differences} 处不同 differences`,
      );
    }
  }
  for (const sentence of notChecked) lines.push(`? 未能核验 / not checked: ${sentence}`);
  for (const { check, code, position, detail } of findings.slice(0, shownFindingsMax)) {
    lines.push(`✗ ${check}/${code}${position === undefined ? '' : ` @${position}`}: ${detail}`);
  }
  if (findingsTotal > shownFindingsMax)
    lines.push(`  …共 ${findingsTotal} 处 / ${findingsTotal} findings in all`);
  lines.push(
    {
      verified: '✓ 已核验:连续、字节、指纹、签名与读模型均无误 / verified',
      failed: `✗ 未通过:${findingsTotal} 处 / failed: ${findingsTotal} findings`,
      'not-checked': '? 部分未能核验 / some of it could not be checked',
    }[verdict],
  );
  return `${lines.join('\n')}\n`;
}
