/**
 * What the drawing of a flowchart needs to know. The portal fills it from a published chart;
 * on a case's own page it adds progress, on the public page of an item it stays neutral.
 */
export type ChartDrawing = {
  readonly title: string;
  readonly nodes: readonly DrawnNode[];
  readonly flows: readonly DrawnFlow[];
};

export type DrawnNode = {
  readonly id: string;
  readonly kind: 'start' | 'end' | 'task' | 'exclusive' | 'parallel';
  readonly name: string;
  /** Second line of a card: who does it. */
  readonly post?: string;
  /** Third line of a card: how long it may take. */
  readonly limit?: string;
  /** Short mark on the card's edge, such as 监督点. */
  readonly mark?: string;
  readonly progress?: 'done' | 'current';
};

export type DrawnFlow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** True for a flow back to an earlier step: it is routed outside the trunk. */
  readonly isLoopBack?: boolean;
  readonly isTaken?: boolean;
};

/** Charts beyond this size are not drawn; the text steps remain. */
export const drawnNodesMax = 200;
