// Says at once that a photo is too big, before it is sent. Without this the server says it.
(() => {
  'use strict';

  const photo = document.querySelector('input[type="file"][data-most]');
  const fault = document.getElementById('photo-error');

  if (photo && fault) {
    photo.addEventListener('change', () => {
      const tooBig = photo.files.length > 0 && photo.files[0].size > Number(photo.dataset.most);
      fault.textContent = tooBig ? photo.dataset.tooBig : '';
      fault.hidden = !tooBig;
      photo.setAttribute('aria-describedby', tooBig ? 'photo-help photo-error' : 'photo-help');
      photo.removeAttribute('aria-invalid');
      if (tooBig) {
        photo.setAttribute('aria-invalid', 'true');
        photo.value = '';
      }
    });
  }
})();
