// The least that can be done to a listing: its rows are found and read, and each gets one attribute.
for (const row of document.querySelectorAll('dl#articles > dt')) {
  const link = row.querySelector('a[title="Abstract"]')?.getAttribute('href') ?? '';
  const words = row.nextElementSibling?.textContent ?? '';
  row.setAttribute('data-floor', `${link} ${words.length}`);
}
