export { CreateNote1800000000000, Note, noteProjection } from './note-projection';
