/** 偏离: how an act departed from its chart or its time; recorded, not prevented (DOMAIN.md 2.3). */
const deviations: Readonly<Record<string, string>> = {
  D1: '缺少应有环节',
  D2: '次序不符',
  D3: '岗位不符',
  D4: '超过时限',
  D5: '流程图外环节',
  D6: '重复超过规定次数',
  D7: '未按绑定的版本办理',
  D8: '事后补录',
  D9: '应公开未公开',
};

/** The code where it has no words yet, so that a deviation is never passed over. */
export function deviationZh(code: string): string {
  return deviations[code] ?? `偏离 ${code}`;
}
