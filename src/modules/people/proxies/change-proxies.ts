import { newId } from '../../../kernel/id.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { residentOf } from '../identify/resident-of.ts';
import { type Proxy, type ProxyWish } from './proxy.ts';
import { insertProxy, proxiesOf, saveProxyEnd } from './proxy.store.ts';

const action = 'people.act-for-others';

/** Records for whom the resident acts from now on, and on which consent. */
export async function recordProxy(ctx: Context, wish: ProxyWish): Promise<string> {
  await ctx.allow(action);
  const { residentId } = residentOf(ctx);
  const proxyId = newId();
  await insertProxy(ctx.tx, ctx.cityId, residentId, { ...wish, proxyId });
  await ctx.audit('people.proxy-recorded', { residentId, proxyId, relation: wish.relation, consent: wish.consent });
  return proxyId;
}

/** One of the resident's own; somebody else's reads like one that does not exist. */
export async function loadProxy(ctx: Context, proxyId: string): Promise<Proxy> {
  await ctx.allow(action);
  const own = await proxiesOf(ctx, residentOf(ctx).residentId);
  const found = own.find((proxy) => proxy.proxyId === proxyId);
  if (!found) throw notFound('people.no-such-proxy');
  return found;
}

/** Ends acting for somebody; what was said for her before stays as it was said. */
export async function endProxy(ctx: Context, proxyId: string): Promise<void> {
  await ctx.allow(action);
  const { residentId } = residentOf(ctx);
  if (!(await saveProxyEnd(ctx.tx, ctx.cityId, residentId, proxyId))) throw notFound('people.no-such-proxy');
  await ctx.audit('people.proxy-ended', { residentId, proxyId });
}
