// The least that can be done to a listing: its rows are found and read, and each gets one attribute.
const times = 1;
for (let time = 0; time < times; time++)
  for (const row of document.querySelectorAll('dl#articles > dt')) {
    const link = row.querySelector('a[title="Abstract"]')?.getAttribute('href') ?? '';
    const words = row.nextElementSibling?.textContent ?? '';
    row.setAttribute(`data-floor-${time}`, `${link} ${words.length}`);
  }
