package app.kintsugi.checkin;

import java.util.List;
import java.util.UUID;

import app.kintsugi.vault.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OwnYears extends Repository<OwnYear, UUID> {

	OwnYear save(OwnYear year);

	@Query("""
			select y from OwnYear y where y.author = :author and y.ofYear between :from and :to
			order by y.ofYear, y.part""")
	List<OwnYear> of(PersonId author, int from, int to);

	/** The last year before this one, if there is one. */
	@Query("select max(y.ofYear) from OwnYear y where y.author = :author and y.ofYear < :year")
	@org.jspecify.annotations.Nullable Integer before(PersonId author, int year);

	boolean existsByAuthor(PersonId author);

}
