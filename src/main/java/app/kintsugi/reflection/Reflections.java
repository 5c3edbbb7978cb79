package app.kintsugi.reflection;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.CircleId;
import app.kintsugi.reflection.OwnReflections.Written;
import app.kintsugi.vault.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * All reflections. The lists take two queries each, whatever their length.
 */
@Repository
class Reflections {

	private static final String NEWEST = """
			select new app.kintsugi.reflection.Newest(r.id, r.author, r.audience, r.coupleId, r.journeyId, r.step,
			r.circle, r.sharedAt, w.number, w.sealed, w.writtenAt, r.waitsSince)
			from Reflection r join r.wordings w on w.number = r.latest where\s""";

	private static final String BY_ID = NEWEST + "r.id in (:ids)";

	private static final String ORDER = " order by r.changedAt desc, r.id desc";

	private final EntityManager entities;

	Reflections(EntityManager entities) {
		this.entities = entities;
	}

	void add(Reflection reflection) {
		this.entities.persist(reflection);
	}

	Optional<Reflection> find(ReflectionId id) {
		return Optional.ofNullable(this.entities.find(Reflection.class, id.id()));
	}

	/** Announces a change: of two who change it at once, the second one fails. */
	void changes(Reflection reflection) {
		this.entities.lock(reflection, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
	}

	void remove(Reflection reflection) {
		this.entities.createQuery("delete from Comment c where c.reflectionId = :id")
			.setParameter("id", reflection.reflectionId())
			.executeUpdate();
		this.entities.createQuery("delete from Opening o where o.reflectionId = :id")
			.setParameter("id", reflection.reflectionId())
			.executeUpdate();
		this.entities.remove(reflection);
	}

	boolean anyBy(PersonId author) {
		return !this.entities.createQuery("select r.id from Reflection r where r.author = :author", Object.class)
			.setParameter("author", author)
			.setMaxResults(1)
			.getResultList()
			.isEmpty();
	}

	/**
	 * The ids of what somebody may read of their own and of their partner's, the last
	 * changed first. Putting ids in order, and fetching the texts of those that are
	 * wanted, spares the database to carry all the texts through its sorting.
	 */
	List<UUID> readable(PersonId reader, @Nullable Couple couple, Filter filter, int from, int most) {
		boolean shared = couple != null && filter.whose() != Filter.Whose.MINE;
		boolean mine = filter.whose() != Filter.Whose.SHARED;
		if (!shared && !mine) {
			return List.of();
		}
		String whose = (mine ? "r.author = :me" : "") + ((mine && shared) ? " or " : "") + (shared
				? "r.coupleId = :couple and r.author = :partner and r.audience in (PARTNER, PARTNER_AND_THERAPIST)"
				: "");
		TypedQuery<UUID> query = this.entities.createQuery("select r.id from Reflection r where (" + whose + ")"
				+ ((filter.journey() != null) ? " and r.journeyId = :journey" : "")
				+ ((filter.step() != null) ? " and r.step = :step" : "") + ORDER, UUID.class);
		if (mine) {
			query.setParameter("me", reader);
		}
		if (shared && couple != null) {
			query.setParameter("couple", couple.id()).setParameter("partner", couple.partner());
		}
		if (filter.journey() != null) {
			query.setParameter("journey", filter.journey());
		}
		if (filter.step() != null) {
			query.setParameter("step", filter.step());
		}
		return query.setFirstResult(from).setMaxResults(most).getResultList();
	}

	/** These, in this order. */
	List<Newest> newest(List<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<UUID, Newest> found = this.entities.createQuery(BY_ID, Newest.class)
			.setParameter("ids", ids)
			.getResultStream()
			.collect(Collectors.toMap(Newest::id, Function.identity()));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	/**
	 * How many of a therapist's wait in each of these circles; a circle without any is
	 * not in it. No text is touched.
	 */
	Map<CircleId, Long> waiting(Collection<CircleId> circles) {
		if (circles.isEmpty()) {
			return Map.of();
		}
		return this.entities.createQuery("""
				select r.circle, count(r.id) from Reflection r
				where r.circle in (:circles) and r.waitsSince is not null group by r.circle""", Object[].class)
			.setParameter("circles", circles)
			.getResultStream()
			.collect(Collectors.toMap((row) -> (CircleId) row[0], (row) -> (Long) row[1]));
	}

	/** What waits in these circles, the one that waits longest first. */
	List<UUID> queue(Collection<CircleId> circles, int from, int most) {
		return this.entities.createQuery("""
				select r.id from Reflection r
				where r.circle in (:circles) and r.waitsSince is not null order by r.waitsSince, r.id""", UUID.class)
			.setParameter("circles", circles)
			.setFirstResult(from)
			.setMaxResults(most)
			.getResultList();
	}

	/**
	 * Of the answers to these, those that lie in these circles, with what each answers;
	 * the last changed first.
	 */
	Map<UUID, UUID> answers(Collection<UUID> asked, Collection<CircleId> circles) {
		Map<UUID, UUID> found = new LinkedHashMap<>();
		if (!asked.isEmpty()) {
			this.entities
				.createQuery("select r.id, r.answers from Reflection r where r.answers in (:asked) and "
						+ "r.circle in (:circles)" + ORDER, Object[].class)
				.setParameter("asked", asked)
				.setParameter("circles", circles)
				.getResultList()
				.forEach((row) -> found.put((UUID) row[0], (UUID) row[1]));
		}
		return found;
	}

	Set<UUID> answeredBy(PersonId author) {
		return new HashSet<>(this.entities
			.createQuery(
					"select distinct r.answers from Reflection r where r.author = :author and r.answers is not null",
					UUID.class)
			.setParameter("author", author)
			.getResultList());
	}

	/** What was brought to the next session before then, and is sealed for these. */
	List<UUID> brought(CircleId circle, Instant before) {
		return this.entities.createQuery("""
				select r.id from Reflection r where r.circle = :circle and r.broughtAt < :before
				order by r.broughtAt, r.id""", UUID.class)
			.setParameter("circle", circle)
			.setParameter("before", before)
			.getResultList();
	}

	/**
	 * What came to these readers in a span of time, or was put in other words in it; the
	 * first one first.
	 */
	List<UUID> cameTo(CircleId circle, Instant from, Instant to, int most) {
		return this.entities.createQuery("""
				select r.id from Reflection r where r.circle = :circle and r.sharedAt < :to
				and (r.sharedAt >= :from or r.changedAt >= :from and r.changedAt < :to)
				order by r.sharedAt, r.id""", UUID.class)
			.setParameter("circle", circle)
			.setParameter("from", from)
			.setParameter("to", to)
			.setMaxResults(most)
			.getResultList();
	}

	/**
	 * What lies in these circles; what was shared, or got other words, last comes first.
	 */
	List<UUID> in(Collection<CircleId> circles, int from, int most) {
		return this.entities.createQuery("""
				select r.id from Reflection r where r.circle in (:circles)
				order by greatest(r.changedAt, r.sharedAt) desc, r.id desc""", UUID.class)
			.setParameter("circles", circles)
			.setFirstResult(from)
			.setMaxResults(most)
			.getResultList();
	}

	/** How many of those were shared, or got other words, since then. */
	long countSince(Collection<CircleId> circles, Instant since) {
		return this.entities.createQuery("""
				select count(r.id) from Reflection r
				where r.circle in (:circles) and (r.changedAt >= :since or r.sharedAt >= :since)""", Long.class)
			.setParameter("circles", circles)
			.setParameter("since", since)
			.getSingleResult();
	}

	/**
	 * A therapist has reviewed it. It is the author's all the same, so that its version
	 * does not change.
	 * @param seen when the words were written that were reviewed; later ones wait on
	 */
	void reviewed(ReflectionId id, Collection<CircleId> circles, Instant seen) {
		this.entities.createQuery("""
				update Reflection r set r.waitsSince = null
				where r.id = :id and r.circle in (:circles) and r.changedAt <= :seen""")
			.setParameter("id", id.id())
			.setParameter("circles", circles)
			.setParameter("seen", seen)
			.executeUpdate();
	}

	/** It waits again. */
	void putBack(ReflectionId id, Collection<CircleId> circles) {
		this.entities.createQuery("""
				update Reflection r set r.waitsSince = r.changedAt
				where r.id = :id and r.circle in (:circles) and r.waitsSince is null""")
			.setParameter("id", id.id())
			.setParameter("circles", circles)
			.executeUpdate();
	}

	/** Whoever comes after this couple's therapist has reviewed nothing yet. */
	void waitAgain(CoupleId couple) {
		this.entities.createQuery("""
				update Reflection r set r.waitsSince = r.changedAt
				where r.coupleId = :couple and r.audience in (THERAPIST, PARTNER_AND_THERAPIST)
				and r.waitsSince is null""").setParameter("couple", couple).executeUpdate();
	}

	/** Whoever comes after this person's own therapist has reviewed nothing yet. */
	void waitAgain(PersonId author) {
		this.entities.createQuery("""
				update Reflection r set r.waitsSince = r.changedAt
				where r.author = :author and r.audience = OWN_THERAPIST
				and r.waitsSince is null""").setParameter("author", author).executeUpdate();
	}

	boolean isIn(ReflectionId id, Collection<CircleId> circles) {
		return this.entities
			.createQuery("select count(r) > 0 from Reflection r where r.id = :id and r.circle in (:circles)",
					Boolean.class)
			.setParameter("id", id.id())
			.setParameter("circles", circles)
			.getSingleResult();
	}

	/** What this author shares within a couple, to be sealed over when it ends. */
	List<Reflection> sharedBy(PersonId author, CoupleId couple) {
		return this.entities.createQuery("""
				select distinct r from Reflection r join fetch r.wordings
				where r.author = :author and r.coupleId = :couple
				and r.audience not in (ONLY_ME, OWN_THERAPIST)""", Reflection.class)
			.setParameter("author", author)
			.setParameter("couple", couple)
			.getResultList();
	}

	/** Everything this author wrote, in whichever couple, the oldest first. */
	List<Reflection> by(PersonId author) {
		return this.entities.createQuery("""
				select distinct r from Reflection r join fetch r.wordings
				where r.author = :author order by r.writtenAt, r.id""", Reflection.class)
			.setParameter("author", author)
			.getResultList();
	}

	/** When this author wrote what, without its words, the oldest first. */
	List<Written> written(PersonId author, Instant from, Instant until) {
		return this.entities
			.createQuery(
					"select r.id, r.writtenAt, r.step from Reflection r where r.author = :author"
							+ " and r.writtenAt >= :from and r.writtenAt < :until order by r.writtenAt, r.id",
					Tuple.class)
			.setParameter("author", author)
			.setParameter("from", from)
			.setParameter("until", until)
			.getResultStream()
			.map((row) -> new Written(new ReflectionId(row.get(0, UUID.class)), row.get(1, Instant.class),
					row.get(2, Integer.class)))
			.toList();
	}

	/**
	 * What this author wrote within a couple, shared there or not; without what is for
	 * the author's own therapist.
	 */
	List<ReflectionId> idsBy(PersonId author, CoupleId couple) {
		return this.entities.createQuery("""
				select r.id from Reflection r where r.author = :author and r.coupleId = :couple
				and r.audience <> OWN_THERAPIST""", UUID.class)
			.setParameter("author", author)
			.setParameter("couple", couple)
			.getResultStream()
			.map(ReflectionId::new)
			.toList();
	}

}
