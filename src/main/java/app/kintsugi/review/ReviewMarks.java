package app.kintsugi.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.vault.PersonId;
import org.springframework.data.repository.Repository;

interface ReviewMarks extends Repository<ReviewMark, UUID> {

	ReviewMark save(ReviewMark mark);

	void delete(ReviewMark mark);

	List<ReviewMark> findByTherapistAndCoupleId(PersonId therapist, CoupleId couple);

	Optional<ReviewMark> findByTherapistAndReflectionId(PersonId therapist, ReflectionId reflection);

	void deleteByReflectionId(ReflectionId reflection);

	void deleteByTherapistAndCoupleId(PersonId therapist, CoupleId couple);

}
