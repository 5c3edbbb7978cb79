/* Leave this page: by the link, or by Escape three times within two seconds. The page is emptied before anything else
   happens; the request that ends the stay is sent, and nobody waits for it; a harmless site takes this page's place. Going
   back to any of our pages in this tab leads there again, until somebody asks for one of them anew. */
(() => {
	'use strict';

	const link = document.querySelector('a.leave');
	if (!link) {
		return;
	}
	const end = link.href;
	const site = link.dataset.site || end;
	const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('leave') : null;
	let presses = [];

	const storage = (use) => {
		try {
			return use(sessionStorage);
		}
		catch {
			return null;
		}
	};

	const vanish = () => {
		document.documentElement.replaceChildren();
		storage((tab) => tab.setItem('left', '1'));
		// no question may hold anybody back
		addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true);
		location.replace(site);
	};

	const leave = () => {
		document.documentElement.replaceChildren();
		// whatever was typed and is not saved yet goes up first
		document.dispatchEvent(new Event('leaving'));
		tabs?.postMessage('left');
		fetch(end, { method: 'POST', keepalive: true, credentials: 'same-origin' }).catch(() => {});
		vanish();
	};

	const cameBack = () => storage((tab) => tab.getItem('left')) !== null;

	if (cameBack()) {
		if (performance.getEntriesByType('navigation')[0]?.type === 'navigate') {
			storage((tab) => tab.removeItem('left'));
		}
		else {
			vanish();
			return;
		}
	}

	link.addEventListener('click', (event) => {
		event.preventDefault();
		leave();
	});

	addEventListener('keydown', (event) => {
		if (event.key !== 'Escape' || event.repeat) {
			return;
		}
		presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time <= 2000);
		if (presses.length >= 3) {
			leave();
		}
	}, true);

	addEventListener('pageshow', (event) => {
		if (event.persisted && cameBack()) {
			vanish();
		}
	});

	tabs?.addEventListener('message', vanish);
})();
