package app.kintsugi.reflection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.kintsugi.account.People;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who can read what now: those whom the author chose, as far as they are still there.
 */
@Component
class Readership {

	private final Couples couples;

	private final People people;

	private final Vault vault;

	Readership(Couples couples, People people, Vault vault) {
		this.couples = couples;
		this.people = people;
		this.vault = vault;
	}

	/** As one person sees it, for the length of one page. */
	View of(PersonId viewer) {
		return new View(viewer, this.couples.of(viewer).orElse(null));
	}

	final class View {

		private final PersonId viewer;

		private final @Nullable Couple couple;

		private final Map<Audience, CircleId> present = new EnumMap<>(Audience.class);

		private final Map<PersonId, String> names = new HashMap<>();

		private final Map<CircleId, Set<PersonId>> members = new HashMap<>();

		private final Map<CoupleId, Boolean> accompanied = new HashMap<>();

		private View(PersonId viewer, @Nullable Couple couple) {
			this.viewer = viewer;
			this.couple = couple;
		}

		@Nullable Couple couple() {
			return this.couple;
		}

		/** Whether the author chose the viewer, who is still there to read. */
		boolean mayRead(Reflection reflection) {
			return reflection.isBy(this.viewer) || isPartner(reflection) || isTherapist(reflection);
		}

		boolean isTherapist(Reflection reflection) {
			if (reflection.audience() == Audience.OWN_THERAPIST) {
				return Readership.this.couples.isOwnTherapistOf(this.viewer, reflection.author());
			}
			CoupleId in = reflection.coupleId();
			return in != null && Audiences.letsTherapistIn(reflection.audience()) && accompanies(in);
		}

		private boolean isPartner(Reflection reflection) {
			return Audiences.letsPartnerIn(reflection.audience()) && this.couple != null
					&& reflection.isIn(this.couple.id()) && reflection.isBy(this.couple.partner());
		}

		/** The names of those who can read it now, without the viewer. */
		List<String> others(PersonId author, Audience audience, @Nullable CoupleId in, CircleId circle) {
			List<PersonId> readers = new ArrayList<>();
			readers.add(author);
			if (audience == Audience.OWN_THERAPIST) {
				ownTherapist(author, circle).ifPresent(readers::add);
			}
			else if (this.couple != null && this.couple.id().equals(in)) {
				if (Audiences.letsPartnerIn(audience)) {
					readers.add(author.equals(this.couple.me()) ? this.couple.partner() : this.couple.me());
				}
				therapistOf(this.couple, audience, circle).ifPresent(readers::add);
			}
			else if (in != null && audience == Audience.PARTNER_AND_THERAPIST && accompanies(in)) {
				readers.addAll(View.this.membersOf(in));
			}
			return readers.stream().distinct().filter((reader) -> !reader.equals(this.viewer)).map(this::name).toList();
		}

		/**
		 * The names of those who would read it, if the viewer chose this audience now.
		 */
		List<String> wouldBe(Audience audience) {
			List<String> readers = new ArrayList<>();
			if (audience == Audience.OWN_THERAPIST) {
				Readership.this.couples.ownTherapistOf(this.viewer).map(this::name).ifPresent(readers::add);
			}
			if (this.couple == null) {
				return readers;
			}
			if (Audiences.letsPartnerIn(audience)) {
				readers.add(name(this.couple.partner()));
			}
			if (Audiences.letsTherapistIn(audience) && this.couple.therapist() != null) {
				readers.add(name(this.couple.therapist()));
			}
			return List.copyOf(readers);
		}

		/**
		 * The circle of the viewer and the author alone, of one that the viewer may read;
		 * nothing for the author.
		 */
		Optional<CircleId> circleWithAuthor(Reflection reflection) {
			CoupleId in = reflection.coupleId();
			if (reflection.isBy(this.viewer)) {
				return Optional.empty();
			}
			if (in == null || reflection.audience() != Audience.PARTNER_AND_THERAPIST) {
				return Optional.of(reflection.circle());
			}
			return Optional.of((this.couple != null && this.couple.id().equals(in))
					? Readership.this.couples.circle(this.couple, Audience.PARTNER)
					: Readership.this.couples.circleWith(in, this.viewer, reflection.author()));
		}

		/** The names of those who can open what is in this circle, without the viewer. */
		List<String> namesOf(CircleId circle) {
			return this.members.computeIfAbsent(circle, Readership.this.vault::members)
				.stream()
				.filter((member) -> !member.equals(this.viewer))
				.map(this::name)
				.sorted()
				.toList();
		}

		String name(PersonId person) {
			return this.names.computeIfAbsent(person, Readership.this.people::nameOf);
		}

		// Nobody but the two of them ever asks.
		private Optional<PersonId> ownTherapist(PersonId author, CircleId circle) {
			if (!author.equals(this.viewer)) {
				return Optional.empty();
			}
			return Readership.this.couples.ownTherapistOf(author)
				.filter((therapist) -> circle.equals(this.present.computeIfAbsent(Audience.OWN_THERAPIST,
						(which) -> Readership.this.couples.circle(author, which))));
		}

		// A therapist who came after another holds no key to what was shared with the
		// first.
		private Optional<PersonId> therapistOf(Couple couple, Audience audience, CircleId circle) {
			PersonId therapist = couple.therapist();
			if (therapist == null || !Audiences.letsTherapistIn(audience)) {
				return Optional.empty();
			}
			CircleId now = this.present.computeIfAbsent(audience,
					(which) -> Readership.this.couples.circle(couple, which));
			return now.equals(circle) ? Optional.of(therapist) : Optional.empty();
		}

		private boolean accompanies(CoupleId in) {
			return this.accompanied.computeIfAbsent(in, (id) -> Readership.this.couples.isTherapistOf(this.viewer, id));
		}

		private List<PersonId> membersOf(CoupleId in) {
			return List.copyOf(Readership.this.couples.members(in));
		}

	}

}
