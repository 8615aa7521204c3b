import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CountyProcedure } from '@daylight/procedure';

/** An entry of `data/catalogue/organisations.json`, as far as it is loaded. */
export type ReferenceOrganisation = {
  id: string;
  kind: string;
  nameZh: string;
  shortNameZh?: string;
  nameEn: string;
  parentId: string | null;
  divisionCode: string;
  creditCode: string;
  synthetic?: boolean;
  formerNamesZh?: string[];
};

/** An entry of `data/catalogue/catalogue.json`, as far as it is loaded; its README explains the fields. */
export type ReferencePower = {
  id: string;
  powerCode: string;
  category: string;
  nameZh: string;
  nameEn: string;
  departmentZh: string;
  departmentId: string;
  decisionBodyZh: string;
  undertakingSectionZh: string;
  responsibleRoleZh: string;
  originZh: string;
  legalBasis: { lawZh: string; article: string; note?: string }[];
  conditionsZh: string[];
  statutoryDays: { value: number | null; unit: string | null; rawZh: string; basisZh?: string | null };
  promisedDays: number | null;
  promisedUnit: string | null;
  feeBasisZh: string;
  feeStandardZh: string;
  materialsZh: string[];
  publicity: {
    formZh: string[];
    scope: string;
    timing: string;
    exemptionReasonZh?: string;
    exemptionBasisZh?: string;
    inSecretDirectory: boolean;
  };
  onApplication: boolean;
  outcomeZh: string;
  remedyZh: string;
  complaintChannelZh: string;
  supervisionPointsZh: string[];
  accountabilityZh: string;
  procedureId: string | null;
};

/** An entry of `data/cn/power-list/service-items-511602.json`. */
export type ForeignItem = {
  department: string;
  name: string;
  areaCode: string;
  itemCode: string;
  taskType: string;
  uscc: string;
};

export type ReferenceFiles = {
  organisations: ReferenceOrganisation[];
  powers: ReferencePower[];
  procedures: CountyProcedure[];
  foreignItems: ForeignItem[];
};

/** Reads what is loaded. @throws the file system's or JSON's own error, with the path in it. */
export async function readReferenceFiles(dataDir: string): Promise<ReferenceFiles> {
  const read = async <T>(...names: string[]): Promise<T> => {
    const file = path.join(dataDir, ...names);
    try {
      return JSON.parse(await readFile(file, 'utf8')) as T;
    } catch (error) {
      throw new Error(`${names.join('/')}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  };
  const [organisations, powers, procedures, foreignItems] = await Promise.all([
    read<ReferenceOrganisation[]>('catalogue', 'organisations.json'),
    read<ReferencePower[]>('catalogue', 'catalogue.json'),
    read<CountyProcedure[]>('catalogue', 'procedures.json'),
    read<ForeignItem[]>('cn', 'power-list', 'service-items-511602.json'),
  ]);
  return { organisations, powers, procedures, foreignItems };
}
