import { importPnml } from './import-pnml';

const pnml = (content: string): string => `<pnml><net id="n"><page id="p">\n${content}\n</page></net></pnml>`;
const place = (id: string, tokens = 0): string =>
  `<place id="${id}"><initialMarking><text>${tokens}</text></initialMarking></place>`;
const transition = (id: string): string =>
  `<transition id="${id}"><name><text>${id}</text></name></transition>`;
const sequence = `${place('i', 1)}${place('o')}${transition('t')}<arc id="1" source="i" target="t"/><arc id="2" source="t" target="o"/>`;

describe('Petri nets from PNML', () => {
  it('reads places, labels, arcs and markings', () => {
    expect(importPnml(pnml(sequence))).toEqual({
      places: ['i', 'o'],
      transitions: [{ id: 't', label: 't', inputs: ['i'], outputs: ['o'] }],
      initial: ['i'],
      final: ['o'],
    });
  });

  it('reads weights', () => {
    const weighted = sequence.replace(
      'target="t"/>',
      'target="t"><inscription><text>2</text></inscription></arc>',
    );
    expect(importPnml(pnml(weighted))).toMatchObject({ transitions: [{ inputs: ['i', 'i'] }] });
  });

  it('a transition that its tool calls invisible is silent', () => {
    const silent = sequence.replace(
      '</name></transition>',
      '</name><toolspecific activity="$invisible$"/></transition>',
    );
    expect(importPnml(pnml(silent))).toMatchObject({ transitions: [{ label: null }] });
  });

  it.each([
    ['', 'no document'],
    ['<net/>', 'another document'],
    ['<pnml/>', 'no net'],
    ['<pnml><net/><net/></pnml>', 'two nets'],
    [pnml(place('i') + place('i')), 'an id used twice'],
    [pnml('<transition/>'), 'no id'],
    [pnml(`${sequence}<arc id="3" source="i" target="o"/>`), 'an arc between places'],
    [pnml(`${sequence}<arc id="3" source="i" target="gone"/>`), 'an arc to nowhere'],
    [pnml(transition('t')), 'a transition without input'],
    [pnml(place('i', -1)), 'a negative number of tokens'],
    [pnml(place('i', 1e9)), 'too many tokens'],
    [
      '<pnml><net><finalmarkings><marking><place idref="x"/></marking></finalmarkings></net></pnml>',
      'no such place',
    ],
    ['<!DOCTYPE pnml><pnml/>', 'a document type'],
  ])('%s — %s is refused', (text) => {
    expect(importPnml(text)).toMatchObject({ code: 'pnml-broken' });
  });

  it('too many elements are refused', () => {
    expect(importPnml(pnml('<page/>'.repeat(200_001)))).toMatchObject({ code: 'pnml-too-large' });
  });
});
