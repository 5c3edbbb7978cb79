package app.kintsugi.reflection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
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
			r.circle, r.sharedAt, w.number, w.sealed, w.writtenAt)
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

	List<Newest> sharedWithTherapist(CoupleId couple) {
		return this.entities
			.createQuery(NEWEST + "r.coupleId = :couple and r.audience in (THERAPIST, PARTNER_AND_THERAPIST)" + ORDER,
					Newest.class)
			.setParameter("couple", couple)
			.getResultList();
	}

	/** What this author shares within a couple, to be sealed over when it ends. */
	List<Reflection> sharedBy(PersonId author, CoupleId couple) {
		return this.entities.createQuery("""
				select distinct r from Reflection r join fetch r.wordings
				where r.author = :author and r.coupleId = :couple and r.audience <> :onlyMe""", Reflection.class)
			.setParameter("author", author)
			.setParameter("couple", couple)
			.setParameter("onlyMe", Audience.ONLY_ME)
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

	/** What this author wrote within a couple, shared or not. */
	List<ReflectionId> idsBy(PersonId author, CoupleId couple) {
		return this.entities
			.createQuery("select r.id from Reflection r where r.author = :author and r.coupleId = :couple", UUID.class)
			.setParameter("author", author)
			.setParameter("couple", couple)
			.getResultStream()
			.map(ReflectionId::new)
			.toList();
	}

}
