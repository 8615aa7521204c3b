export {
  sampleChart,
  sampleContent,
  sampleCorrespondences,
  sampleDay,
  samplePeople,
  samplePowerCode,
  wayIntoForce,
} from './sample-item';
