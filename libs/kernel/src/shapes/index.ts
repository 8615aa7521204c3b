export * from './deadline';
export * from './envelope';
export * from './flow-chart';
export * from './period';
export * from './power-item';
export * from './sealed-personal';
export * from './shape';
