const pattern = /^1\.2\.156\.3005\.2\.([0-9A-Z]{21})\.([0-9A-Z]{18})\.([0-9A-Z]{1,32})\.(\d{3})\.([0-9A-Z])$/;
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Whether an 电子证照标识 (GB/T 36904) is right: type (issuing body and three characters), issuer, serial, version, and a
 * check character by ISO 7064 MOD 37,36 over them.
 */
export function isCertificateId(id: string): boolean {
  const match = pattern.exec(id);
  if (match === null) return false;
  const [, type = '', issuer = '', serial = '', version = '', check = ''] = match;
  return mod37Check(type + issuer + serial + version) === check;
}

/** ISO 7064 hybrid system MOD 37,36. */
function mod37Check(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return alphabet.charAt((37 - product) % 36);
}
