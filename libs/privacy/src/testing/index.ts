export { InMemoryPersonalKeyStore } from './in-memory-personal-key-store';
export { personalKeyStoreContract } from './personal-key-store-contract';
