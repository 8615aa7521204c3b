import type { operations } from '@daylight/contexts/power-registry/client';

/** The foreign permit as an item of the county's catalogue. Its deadlines come with the cases of its own record. */

export const receiptPowerCode = 'NL-WABO-RECEIPT';
export const prescribedPowerCode = 'NL-WABO-RECEIPT-PRESCRIBED';
export const hostOrganisation = 'zwfw';
/** Day of the steps of registration: before the log begins. */
export const registeredOn = '2010-01-04';
/** The act entered into force with the log's first day. */
export const inForceFrom = '2010-10-01';
export const waiverExpiresOn = '2012-12-31';

/** What an item of the catalogue consists of. */
export type ItemContent = operations['item.draft']['requestBody']['content']['application/json']['content'];

/** The content of the item. Eight weeks by law; the promise is the same, by a waiver of the efficiency office (FLO-02). */
export function receiptContent(nameZh: string, nameEn: string): ItemContent {
  return {
    nameZh,
    nameEn,
    category: 'LICENSE',
    organisation: hostOrganisation,
    organisationZh: '遂川县政务服务中心(代为登记的外域办件)',
    relation: 'exclusive',
    powerSource: 'own',
    undertakingSectionZh: '外域办件登记组',
    responsibleRoleZh: '县政务服务中心主任',
    legalBases: [
      {
        level: 'law',
        lawZh: '荷兰环境许可一般规定法(Wet algemene bepalingen omgevingsrecht)',
        article: '第2.1条、第3.9条',
        note: '外域法律,仅用于导入办件;第3.9条规定普通程序八周',
      },
    ],
    conditionsZh: ['提交环境许可申请'],
    materials: [{ code: 'W01', nameZh: '环境许可申请书', required: true }],
    outcomeZh: '收件确认',
    feeZh: '导入办件不收费',
    onApplication: true,
    caseKind: 'PROMISED',
    statutoryLimit: { value: 56, unit: 'ND' },
    statutoryLimitZh: '自收到申请之日起八周内',
    promisedLimit: { value: 56, unit: 'ND' },
    disclosure: { listing: 'open', class: 'public', formZh: ['门户网站', '实时公开流'], timing: '即时' },
    remedyZh: '可以依原所在地法律申请复议或者提起诉讼',
    complaintChannelZh: '12345 政务服务便民热线;县行政投诉中心',
    supervisionZh: ['是否按流程图办理', '是否在原记录的期限内办结'],
    accountabilityZh: '依法追究责任',
    deadlineMode: 'as-recorded',
    signatures: 'single',
    plannedFrom: inForceFrom,
    sourceZh: 'CoSeLoG WABO 收件日志(J.C.A.M. Buijs),data/xes/08_receipt.xes.gz',
  };
}
