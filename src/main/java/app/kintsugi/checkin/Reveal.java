package app.kintsugi.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleEnding;
import app.kintsugi.couple.Couples;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens check-ins that were committed, when both partners have given theirs and the one
 * who was first is here again; and closes them to each other when the couple ends.
 */
@Service
@Transactional
public class Reveal {

	private final WeekAnswers answers;

	private final Couples couples;

	private final Vault vault;

	Reveal(WeekAnswers answers, Couples couples, Vault vault) {
		this.answers = answers;
		this.couples = couples;
		this.vault = vault;
	}

	/**
	 * The weeks, by their Mondays, in which nothing but this person's presence is
	 * missing. Asked in every request: one look into an index, and nearly always nothing.
	 */
	@Transactional(readOnly = true)
	public List<LocalDate> due(PersonId me) {
		return this.answers.due(me);
	}

	/**
	 * Seals over, for both, what this person committed for that week. If the partner's
	 * lies there already, both read both from now on. If the partner's is committed too,
	 * since both answered in the same moment, it follows in the partner's next request.
	 * @throws NoKeyException when this person cannot open what they committed
	 * @throws TamperedException when it is not what they committed
	 */
	public void open(LocalDate monday, PersonId me) {
		Optional<Couple> couple = this.couples.of(me);
		if (couple.isEmpty()) {
			return;
		}
		List<WeekAnswer> week = this.answers.lock(monday, Set.of(me, couple.get().partner()));
		Optional<WeekAnswer> partners = week.stream().filter((answer) -> !answer.isBy(me)).findFirst();
		week.stream()
			.filter((answer) -> answer.isBy(me) && answer.isFor(couple.get().id()) && answer.isDueWith(partners))
			.forEach((mine) -> {
				StoredAnswer answered = this.vault.open(mine.document(), mine.label(), StoredAnswer.class);
				Sealed document = this.vault.seal(this.couples.circle(couple.get(), Audience.PARTNER), mine.label(),
						answered);
				mine.give(document, partners);
			});
	}

	/**
	 * Who leaves takes their words along; what waited to be opened is private for both.
	 */
	@EventListener
	void on(CoupleEnding ending) {
		for (WeekAnswer answer : this.answers.lock(ending.couple())) {
			if (answer.isGiven() && answer.isBy(ending.leaver())) {
				takeAlong(answer, ending.leaver());
			}
			else {
				answer.keep();
			}
		}
	}

	private void takeAlong(WeekAnswer answer, PersonId leaver) {
		try {
			StoredAnswer answered = this.vault.open(answer.document(), answer.label(), StoredAnswer.class);
			answer.takeAlong(this.vault.seal(this.vault.personalCircle(leaver), answer.label(), answered));
		}
		catch (NoKeyException | TamperedException ex) {
			// what even its author cannot open stays sealed as it is, and nobody leaves
			// it the less
			answer.keep();
		}
	}

}
