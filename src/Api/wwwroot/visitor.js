// Shows an entry that an answer stands on at its place in the résumé beside the conversation.

const resume = document.getElementById('resume');

document.addEventListener('resume-voice-entry', ({ detail }) => {
  for (const lit of resume.querySelectorAll('.lit')) lit.classList.remove('lit');
  const entry = resume.querySelector(`[data-ref="${CSS.escape(detail.ref)}"]`);
  if (!entry) return;
  entry.classList.add('lit');
  entry.scrollIntoView({ block: 'center' });
});
