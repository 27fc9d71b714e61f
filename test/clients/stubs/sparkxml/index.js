// The client loads this for its XML path, which the tests do not go: its own source cannot be installed from a registry.
module.exports = {
  parseXml() {
    throw new Error('the XML path of this client is not under test');
  },
};
