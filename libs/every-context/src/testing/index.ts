export {
  archiveFile,
  archivePublication,
  inspection,
  marketPublication,
  sampleContexts,
  stall,
} from './sample-contexts';
