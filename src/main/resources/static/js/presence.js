/* The quiet page of a present time: keeps the screen from going dark, fills it if asked to, and says softly when the time
   is over. Without this script the page goes on by itself. Nothing here is sent anywhere or remembered. */
(() => {
	'use strict';

	const controls = document.querySelector('[data-controls]');
	const fullScreen = document.querySelector('[data-full-screen]');
	const sound = document.querySelector('[data-sound]');
	const end = document.querySelector('[data-end]');
	const after = document.querySelector('[data-after]');
	const over = Date.now() + Number(controls.dataset.seconds) * 1000;
	let audio = null;
	let lock = null;
	let timer = 0;

	const keepAwake = async () => {
		if (document.visibilityState !== 'visible' || Date.now() >= over) {
			return;
		}
		try {
			lock = await navigator.wakeLock?.request('screen');
		}
		catch {
			// a tired battery may refuse it: then the screen goes dark, and the time runs on
		}
	};

	/* Two soft tones, a fifth apart, that come and go within four seconds. */
	const ring = () => {
		const now = audio.currentTime;
		for (const [at, frequency] of [[0, 392], [0.9, 587.3]]) {
			const tone = audio.createOscillator();
			const loudness = audio.createGain();
			tone.frequency.value = frequency;
			loudness.gain.setValueAtTime(0, now + at);
			loudness.gain.linearRampToValueAtTime(0.12, now + at + 0.4);
			loudness.gain.exponentialRampToValueAtTime(0.0001, now + at + 3);
			tone.connect(loudness).connect(audio.destination);
			tone.start(now + at);
			tone.stop(now + at + 3.1);
		}
	};

	const finish = () => {
		clearInterval(timer);
		document.querySelectorAll('[data-running]').forEach((running) => {
			running.hidden = true;
		});
		end.textContent = end.dataset.over;
		after.hidden = false;
		document.body.classList.add('over');
		if (audio !== null && sound.getAttribute('aria-pressed') === 'true') {
			ring();
		}
		lock?.release().catch(() => {});
	};

	const look = () => {
		if (Date.now() >= over) {
			finish();
		}
	};

	if (document.documentElement.requestFullscreen) {
		fullScreen.addEventListener('click', () => {
			const change = document.fullscreenElement ? document.exitFullscreen()
				: document.documentElement.requestFullscreen({ navigationUI: 'hide' });
			change.catch(() => {});
		});
	}
	else {
		fullScreen.hidden = true;
	}

	if ('AudioContext' in window) {
		sound.addEventListener('click', () => {
			const on = sound.getAttribute('aria-pressed') !== 'true';
			sound.setAttribute('aria-pressed', String(on));
			// a browser lets sound begin only where somebody has pressed something
			audio ??= new AudioContext();
			audio.resume().catch(() => {});
		});
	}
	else {
		sound.hidden = true;
	}

	controls.hidden = false;
	timer = setInterval(look, 500);
	document.addEventListener('visibilitychange', () => {
		look();
		keepAwake();
	});
	keepAwake();
})();
