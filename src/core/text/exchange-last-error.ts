/** Exchange keeps the last error apart: `[{LED=550 5.1.1 …};{MSG=};{FQDN=mx.example.com};{IP=192.0.2.25};…]`. */
const LAST_ERROR =
  /[[(]{0,2}\{LED=([^{}]{1,2000})\};\{MSG=([^{}]{0,2000})\};\{FQDN=([^{}]{0,255})\};\{IP=([^{}]{0,45})\}/;

/** What Exchange's logs keep of the last error, as other servers would say it; any other text stays as it is. */
export function expandLastError(said: string): string {
  const [whole, error = '', message = '', host = '', ip = ''] = LAST_ERROR.exec(said) ?? [];
  if (whole === undefined) return said;
  const by = host && ip ? `host ${host}[${ip}] said: ` : '';
  return `${by}${error.trim()} ${message.trim()}`.trim();
}
