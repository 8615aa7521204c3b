export { recordDeeds } from './record-deeds';
export {
  attempt,
  deed,
  on,
  sampleChart,
  sampleContent,
  sampleCorrespondences,
  sampleDay,
  samplePeople,
  samplePowerCode,
  sampleSecretDisclosure,
  stepOf,
  until,
  wayIntoForce,
  wayOfAmendment,
  type PowerItemDeed,
  type SamplePerson,
} from './sample-item';
