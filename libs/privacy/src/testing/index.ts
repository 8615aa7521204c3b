export { personalKeyStoreContract } from './personal-key-store-contract';
