export { Note, noteProjection } from './note-projection';
