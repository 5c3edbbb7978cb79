package app.kintsugi.exercise.together;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.kintsugi.exercise.together.UnfitPictureException.Reason;
import app.kintsugi.support.Pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PictureTest {

	private static final String WORDS = "taken at home, on a Thursday";

	/** 40 by 30, red on the left and blue on the right, written by Chromium. */
	private static final String LOSSY_WEBP = "UklGRnQAAABXRUJQVlA4IGgAAACQBACdASooAB4APm0wkkYkIyGhMBqoAIANiUAPBv5B8oFKAq"
			+ "//cAAI6dIT9YAA/vA4Q//Gurrt4//+ysa6mGn9qv81vZf/m/2PSXwjlJ3NTQXwjlJ39jFkT28pPYorCe3lKJgN0WAAAA==";

	private static final String LOSSLESS_WEBP = "UklGRiwAAABXRUJQVlA4TB8AAAAvJ0AHAA8wIAcBPRjw/EcLCLONanD+tDO4d0T/o8YfAA==";

	@ParameterizedTest
	@CsvSource({ "jpeg, 4000, 3000, 1600, 1200", "jpeg, 900, 1600, 900, 1600", "png, 1000, 5000, 320, 1600",
			"png, 3201, 7, 1600, 4", "png, 1, 1, 1, 1" })
	void aPictureIsMadeNewAtMost1600OnTheLongSide(String format, int width, int height, int newWidth, int newHeight)
			throws Exception {
		Picture picture = Picture.of(Pictures.plain(format, width, height));
		assertThat(picture.width()).isCloseTo(newWidth, org.assertj.core.data.Offset.offset(3));
		assertThat(picture.height()).isCloseTo(newHeight, org.assertj.core.data.Offset.offset(3));
		assertThat(Math.max(picture.width(), picture.height())).isLessThanOrEqualTo(Picture.LONGEST);
		BufferedImage image = read(picture);
		assertThat(image.getWidth()).isEqualTo(picture.width());
		assertThat(image.getHeight()).isEqualTo(picture.height());
	}

	/**
	 * Where the red side, which is on the left in the file, is to be seen, by the
	 * orientation that the camera noted (EXIF 2.32, tag 274).
	 */
	@ParameterizedTest
	@CsvSource({ "1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom" })
	void aPictureIsTheRightWayUp(int orientation, String red) throws Exception {
		Picture picture = Picture.of(Pictures.jpegWithExif(400, 200, orientation, WORDS));
		BufferedImage image = read(picture);
		boolean turned = orientation > 4;
		assertThat(image.getWidth()).isEqualTo(turned ? 200 : 400);
		int x = switch (red) {
			case "left" -> 20;
			case "right" -> image.getWidth() - 20;
			default -> image.getWidth() / 2;
		};
		int y = switch (red) {
			case "top" -> 20;
			case "bottom" -> image.getHeight() - 20;
			default -> image.getHeight() / 2;
		};
		assertThat(isRed(image, x, y)).isTrue();
		assertThat(isRed(image, image.getWidth() - 1 - x, image.getHeight() - 1 - y)).isEqualTo(false);
	}

	@Test
	void whatTheCameraWroteIntoItStaysBehind() throws Exception {
		for (byte[] file : new byte[][] { Pictures.jpegWithExif(60, 40, 1, WORDS),
				Pictures.pngWithText(60, 40, WORDS) }) {
			assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(WORDS);
			String made = new String(Picture.of(file).jpeg(), StandardCharsets.ISO_8859_1);
			assertThat(made).doesNotContain(WORDS).doesNotContain("Exif");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { LOSSY_WEBP, LOSSLESS_WEBP })
	void aWebpIsTakenToo(String base64) throws Exception {
		BufferedImage image = read(Picture.of(Base64.getDecoder().decode(base64)));
		assertThat(image.getWidth()).isEqualTo(40);
		assertThat(image.getHeight()).isEqualTo(30);
		assertThat(isRed(image, 8, 15)).isTrue();
		assertThat(isRed(image, 32, 15)).isFalse();
	}

	@Test
	void whatIsTransparentIsOnWhite() throws Exception {
		BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
		BufferedImage image = read(Picture.of(Pictures.written(clear, "png")));
		assertThat(new Color(image.getRGB(25, 25)).getGreen()).isGreaterThan(250);
	}

	/** 40,000 by 40,000 would be 6.4 GB; it is refused before anything is made of it. */
	@Test
	void aPictureOfTooManyPixelsIsRefusedHoweverSmallItsFile() {
		byte[] bomb = Pictures.pngOfManyPixels(40_000, 40_000);
		assertThat(bomb.length).isLessThan(200);
		assertThat(reason(bomb)).isEqualTo(Reason.TOO_MANY_PIXELS);
	}

	@Test
	void whatIsNoPictureIsRefused() {
		byte[] jpeg = Pictures.plain("jpeg", 300, 300);
		assertThat(reason("a letter".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_A_PICTURE);
		assertThat(reason(new byte[0])).isEqualTo(Reason.NOT_A_PICTURE);
		assertThat(reason(Pictures.plain("gif", 30, 30))).isEqualTo(Reason.NOT_A_PICTURE);
		assertThat(reason(Arrays.copyOf(jpeg, 200))).isEqualTo(Reason.NOT_A_PICTURE);
		assertThat(reason("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(Reason.NOT_A_PICTURE);
		assertThat(reason(Arrays.copyOf(Base64.getDecoder().decode(LOSSY_WEBP), 40))).isEqualTo(Reason.NOT_A_PICTURE);
	}

	@Test
	void aFileOfMoreThanTenMegabytesIsRefused() {
		assertThat(reason(Arrays.copyOf(Pictures.plain("png", 30, 30), Picture.MOST_BYTES + 1)))
			.isEqualTo(Reason.TOO_BIG);
	}

	@Test
	void aBrokenNoteOfWhichWayUpIsLeftUnread() throws Exception {
		byte[] file = Pictures.jpegWithExif(40, 20, 6, WORDS);
		file[18] = 0x7f;
		assertThat(Picture.of(file).width()).isEqualTo(40);
	}

	private static Reason reason(byte[] file) {
		Reason[] reason = new Reason[1];
		assertThatExceptionOfType(UnfitPictureException.class).isThrownBy(() -> Picture.of(file))
			.satisfies((ex) -> reason[0] = ex.reason());
		return reason[0];
	}

	private static BufferedImage read(Picture picture) throws IOException {
		ImageIO.setUseCache(false);
		return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
	}

	private static boolean isRed(BufferedImage image, int x, int y) {
		Color color = new Color(image.getRGB(x, y));
		return color.getRed() > color.getBlue();
	}

}
