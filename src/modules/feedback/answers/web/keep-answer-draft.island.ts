/** Saves the draft of an answer a moment after the last key, and waits for it before the form is sent. */
const waitMs = 1500;

function watch(status: HTMLElement): void {
  const form = status.closest('form');
  const text = form?.querySelector<HTMLTextAreaElement>('textarea[name=text]');
  const version = form?.querySelector<HTMLInputElement>('input[name=draftVersion]');
  const token = form?.querySelector<HTMLInputElement>('input[name=csrfToken]');
  const { saveAt, saved, failed, conflict } = status.dataset;
  if (!form || !text || !version || !token || !saveAt) return;
  let timer: number | undefined;
  let saving: Promise<void> | undefined;
  let kept = text.value;
  let isOver = false;

  const save = async (): Promise<void> => {
    if (isOver || text.value === kept) return;
    const typed = text.value;
    const body = new URLSearchParams({ csrfToken: token.value, text: typed, draftVersion: version.value });
    try {
      const response = await fetch(saveAt, { method: 'POST', body });
      const answer: unknown = response.ok ? await response.json() : undefined;
      if (typeof answer !== 'object' || answer === null || !('version' in answer)) throw new Error('not saved');
      isOver = !('isSaved' in answer && answer.isSaved === true);
      if (!isOver) {
        version.value = String(answer.version);
        kept = typed;
      }
      status.textContent = (isOver ? conflict : saved) ?? '';
    } catch {
      status.textContent = failed ?? '';
    }
  };
  const saveNow = (): Promise<void> => {
    saving = (saving ?? Promise.resolve()).then(save).finally(() => {
      saving = undefined;
    });
    return saving;
  };
  text.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void saveNow(), waitMs);
  });
  // A draft that is on its way has another version in a moment: the form goes after it.
  form.addEventListener('submit', (event) => {
    window.clearTimeout(timer);
    if (!saving) return;
    event.preventDefault();
    const { submitter } = event;
    void saving.then(() => form.requestSubmit(submitter));
  });
}

for (const status of document.querySelectorAll<HTMLElement>('[data-save-at]')) watch(status);
