'use strict';
(() => {
  const table = document.getElementById('call-table');
  if (!table) {
    return;
  }

  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const text = document.getElementById('filter-text');
  const sdk = document.getElementById('filter-sdk');
  const withFindings = document.getElementById('filter-findings');
  const withoutExamples = document.getElementById('filter-examples');
  const result = document.getElementById('filter-result');
  const showAll = document.getElementById('show-all');
  const atFirst = 50;
  let isAll = rows.length <= atFirst + 10;

  const words = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));

  // "2,431+" is 2431; words such as "none" come before every number.
  const valueOf = (row, column, isNumber) => {
    const cell = row.cells[column];
    const shown = (cell.firstElementChild && isNumber ? cell.firstElementChild : cell).textContent.trim();
    if (!isNumber) {
      return shown.toLowerCase();
    }

    const digits = shown.replace(/[^0-9]/g, '');
    return digits === '' ? (shown === 'none' ? -1 : -0.5) : Number(digits);
  };

  const show = () => {
    const wanted = text.value.trim().toLowerCase().split(/\s+/);
    let found = 0;
    for (const row of body.rows) {
      const fits = wanted.every(word => words.get(row).includes(word))
        && (sdk.value === '' || row.cells[1].textContent === sdk.value)
        && (!withFindings.checked || row.cells[5].firstElementChild !== null)
        && (!withoutExamples.checked || row.hasAttribute('data-bare'));
      row.hidden = !fits;
      found += fits ? 1 : 0;
      row.classList.toggle('later', fits && !isAll && found > atFirst);
    }

    showAll.hidden = isAll || found <= atFirst;
    showAll.textContent = `Show all ${found}`;
    result.textContent = found === rows.length ? `${rows.length} calls` : `${found} of ${rows.length} calls`;
  };

  const sort = (header, column) => {
    const isNumber = header.dataset.sort === 'number';
    const before = header.getAttribute('aria-sort');
    const isDown = before ? before === 'ascending' : isNumber;
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute('aria-sort');
    }

    header.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
    const sorted = rows
      .map((row, i) => ({ row, i, value: valueOf(row, column, isNumber) }))
      .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0) * (isDown ? -1 : 1) || a.i - b.i);
    body.append(...sorted.map(entry => entry.row));
    show();
  };

  Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = header.textContent;
    button.addEventListener('click', () => sort(header, column));
    header.replaceChildren(button);
  });
  table.tHead.rows[0].cells[3].setAttribute('aria-sort', 'descending');

  for (const control of [text, sdk, withFindings, withoutExamples]) {
    control.addEventListener('input', show);
  }

  showAll.addEventListener('click', () => {
    isAll = true;
    show();
  });
  document.getElementById('controls').hidden = false;
  show();
})();
