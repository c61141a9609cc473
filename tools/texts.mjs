// Where there is no browser there are no texts but those that `bringTexts` brings along.
Object.assign(globalThis, { chrome: { i18n: { getMessage: () => '', getUILanguage: () => 'en' } } });
