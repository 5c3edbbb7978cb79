package app.kintsugi.homework;

import java.util.List;
import java.util.stream.Stream;

import app.kintsugi.account.People;
import app.kintsugi.couple.Accompanied;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.journey.MorePrompts;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one of the two is asked, for the pages on which they write.
 */
@Component
@Transactional(readOnly = true)
class AskedOfMe implements MorePrompts {

	private final Homeworks homeworks;

	private final Couples couples;

	private final People people;

	private final Vault vault;

	AskedOfMe(Homeworks homeworks, Couples couples, People people, Vault vault) {
		this.homeworks = homeworks;
		this.couples = couples;
		this.people = people;
		this.vault = vault;
	}

	@Override
	public List<MorePrompt> of(PersonId me) {
		return this.couples.of(me)
			.map(Couple::id)
			.flatMap((couple) -> this.couples.accompanied(couple, me))
			.map((couple) -> of(couple, me))
			.orElseGet(List::of);
	}

	private List<MorePrompt> of(Accompanied couple, PersonId me) {
		return this.homeworks.in(couple.id(), couple.therapist())
			.stream()
			.filter((one) -> one.asks(me))
			.flatMap(this::opened)
			.toList();
	}

	private Stream<MorePrompt> opened(Homework one) {
		String from = this.people.nameOf(one.therapist());
		try {
			return Stream.of(new MorePrompt(one.id(), from, one.partner().isEmpty(), one.step(),
					this.vault.open(one.sealed(), one.label(), Homework.Words.class).text()));
		}
		catch (TamperedException ex) {
			return Stream.of(new MorePrompt(one.id(), from, one.partner().isEmpty(), one.step(), null));
		}
		catch (NoKeyException ex) {
			return Stream.empty();
		}
	}

}
