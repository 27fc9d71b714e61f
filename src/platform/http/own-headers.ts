import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers of every answer (OWASP ASVS 5.0, 3.4): nothing is loaded from
 * elsewhere, nothing is run that is not a file of ours, no one frames us.
 */
export const ownHeaders = (baseUrl: string) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    originAgentCluster: '?1',
    // Nothing to other sites. With `no-referrer` browsers would send our own forms with the origin `null`.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: baseUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    xContentTypeOptions: 'nosniff',
    xFrameOptions: 'DENY',
    xXssProtection: false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
  });

/** Open data and the API may be read by pages of any site; nothing secret is there. */
export const openToAll = createMiddleware(async (web, next) => {
  await next();
  web.header('access-control-allow-origin', '*');
  web.header('cross-origin-resource-policy', 'cross-origin');
});

/** A file that somebody sent us does nothing, wherever it is opened (OWASP ASVS 5.0, 3.2.1). Stands outside `ownHeaders`. */
export const sandboxed = createMiddleware<{ Variables: { isFromOutside?: boolean } }>(async (web, next) => {
  await next();
  if (web.get('isFromOutside'))
    web.header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'");
});
