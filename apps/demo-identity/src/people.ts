import { createHash } from 'node:crypto';

/** A person of the demonstration county: invented, and known by everyone who runs `npm start`. */
export type DemoPerson = {
  username: string;
  /** In the open on purpose: `npm start` prints it. Never used outside the demonstration. */
  password: string;
  /** Opaque; the same for the same username in every installation. */
  subject: string;
  name: string;
  /** Organisation id of `data/catalogue/organisations.json`; `public` for citizens and companies. */
  organisation: string;
  /** 岗位, in the words of the flowcharts. */
  posts: readonly string[];
  /** 平台角色 as the services know them. */
  roles: readonly string[];
  /** What one signs in as this person for. */
  purposeZh: string;
  purposeEn: string;
};

type DemoPersonEntry = Omit<DemoPerson, 'password' | 'subject'>;

const subjectHexLength = 16;

/** The opaque subject of a demo username: no name and no number of a person. */
export function demoSubject(username: string): string {
  return `demo-${createHash('sha256').update(`daylight-demo:${username}`).digest('hex').slice(0, subjectHexLength)}`;
}

/** 综合窗口 and the two posts of the service hall that every flowchart of the catalogue shares. */
const hallPosts = {
  intake: '县政务服务中心综合窗口受理岗(首席代表)',
  delivery: '县政务服务中心综合窗口发证岗',
};

const entries: readonly DemoPersonEntry[] = [
  {
    username: 'window',
    name: '郭晓窗',
    organisation: 'zwfw',
    posts: [hallPosts.intake],
    roles: ['clerk'],
    purposeZh: '综合窗口:收件、一次性告知、受理',
    purposeEn: 'service hall window: receives, asks once for supplements, accepts',
  },
  {
    username: 'delivery',
    name: '钟晓达',
    organisation: 'zwfw',
    posts: [hallPosts.delivery],
    roles: ['clerk'],
    purposeZh: '综合窗口:制证、送达',
    purposeEn: 'service hall window: issues and serves documents',
  },
  {
    username: 'examiner',
    name: '刘审',
    organisation: 'zjj',
    posts: ['县住建局建筑业管理股审核岗'],
    roles: ['reviewer'],
    purposeZh: '县住建局:审查领证条件(审)',
    purposeEn: 'Housing Bureau: examines the statutory conditions',
  },
  {
    username: 'planning',
    name: '彭规',
    organisation: 'zrzyj',
    posts: ['县自然资源局规划管理股并联岗'],
    roles: ['reviewer'],
    purposeZh: '县自然资源局:并联核验规划、用地',
    purposeEn: 'Natural Resources Bureau: parallel check of planning and land',
  },
  {
    username: 'air-defence',
    name: '曾防',
    organisation: 'gdb',
    posts: ['县国防动员办公室工程管理股并联岗'],
    roles: ['reviewer'],
    purposeZh: '县国防动员办公室:并联核验人防意见',
    purposeEn: 'Defence Mobilisation Office: parallel check of civil air defence',
  },
  {
    username: 'fire',
    name: '肖消',
    organisation: 'zjj',
    posts: ['县住建局消防审验股并联岗'],
    roles: ['reviewer'],
    purposeZh: '县住建局:并联核验消防设计审查意见',
    purposeEn: 'Housing Bureau: parallel check of the fire-protection design',
  },
  {
    username: 'quality',
    name: '罗质',
    organisation: 'zjj',
    posts: ['县建设工程质量安全监督站监督岗'],
    roles: ['reviewer'],
    purposeZh: '县建设工程质量安全监督站:并联办理监督手续',
    purposeEn: 'quality and safety supervision station: parallel registration',
  },
  {
    username: 'chief',
    name: '王核',
    organisation: 'zjj',
    posts: ['县住建局行政审批股股长(复核岗)'],
    roles: ['reviewer', 'approver'],
    purposeZh: '县住建局:汇总复核(核)',
    purposeEn: 'Housing Bureau: consolidates, second signature',
  },
  {
    username: 'deputy-director',
    name: '李准',
    organisation: 'zjj',
    posts: ['县住建局分管副局长(审批岗)'],
    roles: ['approver'],
    purposeZh: '县住建局:分管副局长,作出决定',
    purposeEn: 'Housing Bureau: deputy director, decides',
  },
  {
    username: 'zjj-head',
    name: '张正',
    organisation: 'zjj',
    posts: ['县住建局局长'],
    roles: ['unit-head'],
    purposeZh: '县住建局:单位主要负责人',
    purposeEn: 'Housing Bureau: head of the unit',
  },
  {
    username: 'scjgj-head',
    name: '何监',
    organisation: 'scjgj',
    posts: ['县市场监督管理局局长'],
    roles: ['unit-head'],
    purposeZh: '县市场监督管理局:单位主要负责人',
    purposeEn: 'Market Regulation Bureau: head of the unit',
  },
  {
    username: 'zwfw-head',
    name: '古政',
    organisation: 'zwfw',
    posts: ['县政务服务中心主任'],
    roles: ['unit-head'],
    purposeZh: '县政务服务中心:主任',
    purposeEn: 'Government Service Centre: director',
  },
  {
    username: 'registrar',
    name: '梁编',
    organisation: 'bb',
    posts: ['县委编办职权目录登记岗'],
    roles: ['registrar'],
    purposeZh: '县委编办:职权清理、登记、发布',
    purposeEn: 'Staffing Office: registers the catalogue of powers',
  },
  {
    username: 'registrar-2',
    name: '黄编',
    organisation: 'bb',
    posts: ['县委编办职权目录复核岗'],
    roles: ['registrar'],
    purposeZh: '县委编办:登记的第二人',
    purposeEn: 'Staffing Office: the second person of a registration',
  },
  {
    username: 'legal',
    name: '叶法',
    organisation: 'sfj',
    posts: ['县司法局合法性审核岗'],
    roles: ['legal-reviewer'],
    purposeZh: '县司法局:合法性审核',
    purposeEn: 'Justice Bureau: legal review',
  },
  {
    username: 'legal-2',
    name: '蒋法',
    organisation: 'sfj',
    posts: ['县司法局合法性复核岗'],
    roles: ['legal-reviewer'],
    purposeZh: '县司法局:合法性审核的第二人',
    purposeEn: 'Justice Bureau: the second person of a legal review',
  },
  {
    username: 'efficiency',
    name: '邱效',
    organisation: 'xntszx',
    posts: ['县行政投诉中心主任'],
    roles: ['efficiency-office'],
    purposeZh: '县行政投诉中心(效能办):督查、投诉',
    purposeEn: 'Efficiency Office: supervision and complaints',
  },
  {
    username: 'auditor',
    name: '康审',
    organisation: 'sjj',
    posts: ['县审计局电子数据审计岗'],
    roles: ['auditor'],
    purposeZh: '县审计局:核验记录、读取读模型',
    purposeEn: 'Audit Bureau: verifies the record, reads the read models',
  },
  {
    username: 'operator',
    name: '匡运',
    organisation: 'xzspj',
    posts: ['平台运行维护岗'],
    roles: ['operator'],
    purposeZh: '平台运维:死信、健康状况',
    purposeEn: 'platform operation: dead letters, health',
  },
  {
    username: 'village',
    name: '郭代',
    organisation: 'xz01',
    posts: ['泉江镇村级代办员'],
    roles: ['village-agent'],
    purposeZh: '泉江镇:村级代办员,受村民委托代办',
    purposeEn: 'village agent of Quanjiang: applies on behalf of villagers',
  },
  {
    username: 'citizen',
    name: '王小明',
    organisation: 'public',
    posts: [],
    roles: ['citizen'],
    purposeZh: '申请人(个人)',
    purposeEn: 'applicant, a citizen',
  },
  {
    username: 'citizen-2',
    name: '陈小红',
    organisation: 'public',
    posts: [],
    roles: ['citizen'],
    purposeZh: '另一申请人(个人):看不到他人办件',
    purposeEn: 'another citizen, who may not see the first one’s case',
  },
  {
    username: 'company',
    name: '赵建工(遂川县示例建筑工程有限公司委托代理人)',
    organisation: 'public',
    posts: [],
    roles: ['citizen'],
    purposeZh: '企业申请人的委托代理人',
    purposeEn: 'authorised representative of a company',
  },
];

/** Everyone who can sign in at the demonstration county. */
export const demoPeople: readonly DemoPerson[] = entries.map((entry) => ({
  ...entry,
  subject: demoSubject(entry.username),
  password: `${entry.username}-demo`,
}));
