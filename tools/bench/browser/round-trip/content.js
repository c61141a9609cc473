// The least that takes an answer: one question to the worker, one attribute once it has answered.
chrome.runtime.sendMessage('question', () => {
  document.querySelector('dl#articles > dt')?.setAttribute('data-floor', 'answered');
});
