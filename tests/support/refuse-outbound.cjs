// Preloaded into every process of the product: a connection that would leave this machine is refused and written down.
const { appendFileSync } = require('node:fs');
const net = require('node:net');
const dns = require('node:dns');

const file = process.env.OUTBOUND_LOG;
const isLocal = (host) => host === undefined || /^(localhost|127\.|::1$|0\.0\.0\.0$|::ffff:127\.)/.test(host);
const note = (what) => file && appendFileSync(file, `${what}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function refuse(...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = typeof options === 'object' ? (options.path ? undefined : options.host) : args[1];
  if (isLocal(host)) return connect.apply(this, args);
  note(`connect ${host}`);
  process.nextTick(() => this.destroy(new Error(`outbound connection to ${host} refused`)));
  return this;
};

const lookup = dns.lookup;
dns.lookup = (host, ...rest) => {
  if (!isLocal(host)) note(`lookup ${host}`);
  return lookup(host, ...rest);
};
