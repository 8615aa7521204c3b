import { flowChartCss } from '../flow-chart/flow-chart-svg';

/**
 * The public pages' one style sheet. Colours keep 4.5:1 on their ground and 3:1 for control borders (WCAG 2.2 AA,
 * GB/T 37668-2019); no web fonts, no script, no inline style.
 */
export const siteCss = `
:root{--ink:#1b2733;--ink-2:#4a5663;--ink-3:#5f6b78;--line:#d5dce4;--line-ui:#76838f;--bg-2:#f4f6f9;--pri:#0b4a8f;--pri-d:#083768;--pri-l:#e9f0f8;
--ok:#1a7f3c;--ok-l:#eaf6ee;--warn:#8a5300;--warn-l:#fff5e5;--bad:#b3261e;--bad-l:#fdeceb;
--f:"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
*{box-sizing:border-box}
body{margin:0;font:400 1rem/1.7 var(--f);color:var(--ink);background:#fff;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:var(--pri);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid #ffbf47;outline-offset:0;box-shadow:0 0 0 5px var(--ink)}
h1{font-size:1.75rem;line-height:1.35;margin:0 0 8px}
h2{font-size:1.25rem;line-height:1.4;margin:0 0 12px}
h3{font-size:1rem;margin:0 0 4px}
.wide{max-width:1160px;margin:0 auto;padding:0 20px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:8px;top:8px;background:#fff;padding:12px;z-index:9}
.head{border-top:4px solid var(--pri)}
.head .wide{display:flex;align-items:center;gap:14px;padding-block:14px}
.head .mark{width:40px;height:40px;border-radius:4px;background:var(--pri);color:#fff;display:grid;place-items:center;font-weight:700;font-size:1.25rem}
.head b{font-size:1.3rem;letter-spacing:.02em;display:block;line-height:1.35}
.head small{color:var(--ink-3);font-size:.8125rem}
.head a{color:inherit;text-decoration:none}
.nav{background:var(--pri)}
.nav ul{display:flex;flex-wrap:wrap;list-style:none;margin:0;padding:0}
.nav a{display:block;color:#fff;text-decoration:none;padding:10px 18px;min-height:44px}
.nav a:hover,.nav a[aria-current]{background:var(--pri-d);box-shadow:inset 0 -3px #fff}
.hero{background:var(--pri-l);border-bottom:1px solid var(--line);padding:32px 0 28px}
.search{display:flex;max-width:760px;margin:12px 0}
.search input{flex:1;min-width:0;font:inherit;padding:11px 14px;border:2px solid var(--pri);border-right:0;border-radius:4px 0 0 4px;color:var(--ink)}
.search .button{border-radius:0 4px 4px 0}
.button{font:inherit;font-weight:700;background:var(--pri);color:#fff;border:2px solid var(--pri);padding:9px 22px;min-height:44px;border-radius:4px;text-decoration:none;display:inline-block;cursor:pointer}
.button:hover{background:var(--pri-d)}
.button.second{background:#fff;color:var(--pri)}
.hint{margin:10px 0 0;font-size:.9375rem;color:var(--ink-2)}
.hint a{margin-right:14px;display:inline-block;padding:2px 0}
.section{padding:32px 0}
.section+.section{border-top:1px solid var(--line)}
.cards{display:grid;grid-template-columns:repeat(4,1fr);gap:12px}
.card{border:1px solid var(--line);border-radius:4px;padding:14px 16px;background:#fff}
a.card{display:block;text-decoration:none}
a.card:hover{border-color:var(--pri)}
a.card b{display:block;color:var(--pri);font-size:1.0625rem}
.card span,.note{color:var(--ink-3);font-size:.875rem}
.card .big{font-size:1.5rem;font-weight:700;line-height:1.3;display:block;color:var(--ink)}
.card .words{font-size:1.0625rem;font-weight:700;display:block;color:var(--ink)}
.two{display:grid;grid-template-columns:minmax(0,1fr) 320px;gap:40px}
.two.even{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.links{display:flex;flex-wrap:wrap;gap:4px 18px;margin:0 0 16px;padding:0;list-style:none}
.links a{display:inline-block;padding:3px 0;min-height:30px}
.rows{list-style:none;margin:0;padding:0}
.rows li{display:flex;gap:12px;padding:10px 0;border-bottom:1px solid var(--line);align-items:baseline}
.rows .what{flex:1;min-width:0}
.rows time,.rows .when{color:var(--ink-3);font-size:.875rem;white-space:nowrap}
.tag{display:inline-block;font-size:.8125rem;line-height:1.5;padding:1px 8px;border-radius:3px;border:1px solid;font-weight:700;white-space:nowrap}
.tag.ok{color:var(--ok);background:var(--ok-l);border-color:#a9d3b6}
.tag.info{color:var(--pri);background:var(--pri-l);border-color:#a9c3e0}
.tag.warn{color:var(--warn);background:var(--warn-l);border-color:#e0bf87}
.tag.bad{color:var(--bad);background:var(--bad-l);border-color:#e6aaa6}
.tag.plain{color:var(--ink-2);background:var(--bg-2);border-color:var(--line)}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;padding:10px 12px;border-bottom:1px solid var(--line);vertical-align:top}
thead th{background:var(--bg-2);color:var(--ink-2);font-size:.875rem;white-space:nowrap}
dl.facts{display:grid;grid-template-columns:7.5em minmax(0,1fr);margin:0}
dl.facts>*{padding:9px 0;border-bottom:1px solid var(--line);margin:0}
dl.facts dt{color:var(--ink-2)}
.trail{font-size:.875rem;color:var(--ink-3);padding:12px 0}
.steps{counter-reset:step;list-style:none;padding:0;margin:16px 0}
.steps li{counter-increment:step;position:relative;padding:0 0 16px 40px}
.steps li::before{content:counter(step);position:absolute;left:0;top:0;width:26px;height:26px;border:2px solid var(--pri);border-radius:50%;display:grid;place-items:center;font-size:13px;font-weight:700;color:var(--pri);background:#fff}
.steps li:not(:last-child)::after{content:"";position:absolute;left:12px;top:28px;bottom:-2px;width:2px;background:var(--line)}
.steps span{display:block;color:var(--ink-2);font-size:.9375rem}
.chart{overflow-x:auto;padding:8px 0}
.course{list-style:none;padding:0;margin:16px 0}
.course li{position:relative;padding:0 0 20px 28px}
.course li::before{content:"";position:absolute;left:3px;top:9px;width:11px;height:11px;border-radius:50%;background:var(--pri)}
.course li:not(:last-child)::after{content:"";position:absolute;left:8px;top:20px;bottom:-8px;width:2px;background:var(--line)}
.course .note{display:block}
.print{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.8125rem;color:var(--ink-3)}
.foot{background:var(--bg-2);border-top:1px solid var(--line);padding:24px 0;font-size:.875rem;color:var(--ink-2);margin-top:24px}
.foot a{margin-right:16px;display:inline-block;padding:3px 0}
.filters{display:flex;flex-wrap:wrap;gap:12px;align-items:end;margin:16px 0}
.filters label{font-size:.875rem;color:var(--ink-2);display:block}
.filters input,.filters select{font:inherit;padding:8px 10px;min-height:44px;border:1px solid var(--line-ui);border-radius:4px;background:#fff;color:var(--ink);max-width:100%}
.pages{display:flex;gap:16px;padding:16px 0}
${flowChartCss}
@media(max-width:760px){.cards{grid-template-columns:1fr 1fr}.two,.two.even{grid-template-columns:minmax(0,1fr);gap:24px}h1{font-size:1.5rem}.head b{font-size:1.1rem}.rows li{flex-wrap:wrap;gap:4px 12px}.rows .what{flex-basis:100%;order:1}.rows time{margin-left:auto}.chart{display:none}.nav a{padding:10px 6px;font-size:.9375rem}
.stack thead{position:absolute;left:-9999px}.stack tr{display:block;padding:12px 0;border-bottom:1px solid var(--line)}.stack td{display:flex;gap:12px;padding:2px 0;border:0}
.stack td::before{content:attr(data-label);flex:0 0 5em;color:var(--ink-3);font-size:.875rem}.stack td:first-child{font-weight:700;font-size:1rem}.stack td:first-child::before{content:none}}
@media(min-width:1240px){.flow.fits{max-width:100%;height:auto}}
@media print{.nav,.foot,.search,.filters,.noprint{display:none}body{font-size:11pt}}
`;
