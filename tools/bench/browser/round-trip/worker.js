chrome.runtime.onMessage.addListener((_question, _asker, reply) => reply('answer'));
