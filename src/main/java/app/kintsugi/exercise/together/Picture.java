package app.kintsugi.exercise.together;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Semaphore;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import app.kintsugi.exercise.together.UnfitPictureException.Reason;

/**
 * A picture made new out of what somebody chose: its pixels, the right way up, at most
 * {@value #LONGEST} on the long side, as a JPEG with nothing else in it. Where it was
 * taken, when, and with what, stays behind. Everything happens in memory.
 *
 * @param jpeg the new file
 */
record Picture(byte[] jpeg, int width, int height) {

	/** The most bytes of a picture that are taken. */
	static final int MOST_BYTES = 10 * 1024 * 1024;

	static final int LONGEST = 1_600;

	/**
	 * More than telephones make by default, and few enough to be read in strips or
	 * subsampled.
	 */
	private static final long MOST_PIXELS = 50_000_000;

	/**
	 * A lossy WebP is read as a whole, by Java code with objects for every few pixels:
	 * measured, 30 bytes of heap for each.
	 */
	private static final long MOST_PIXELS_OF_WEBP = 5_000_000;

	private static final float QUALITY = 0.85f;

	/** Reading takes much memory, so that there is one at a time. */
	private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

	/**
	 * Makes a picture of a JPEG, PNG or WebP.
	 * @throws UnfitPictureException when it is something else, broken, or too big
	 */
	static Picture of(byte[] file) throws UnfitPictureException {
		if (file.length > MOST_BYTES) {
			throw new UnfitPictureException(Reason.TOO_BIG);
		}
		String format = format(file);
		ONE_AT_A_TIME.acquireUninterruptibly();
		try {
			BufferedImage image = read(file, format);
			BufferedImage upright = Orientation.of(file).apply(shrunk(image));
			return new Picture(jpeg(upright), upright.getWidth(), upright.getHeight());
		}
		catch (IOException | RuntimeException ex) {
			// a reader that stumbles over a broken file throws whatever it likes
			throw new UnfitPictureException(Reason.NOT_A_PICTURE);
		}
		finally {
			ONE_AT_A_TIME.release();
		}
	}

	/** By its first bytes and not by what it says it is. */
	private static String format(byte[] file) throws UnfitPictureException {
		if (begins(file, 0, 0xff, 0xd8, 0xff)) {
			return "jpeg";
		}
		if (begins(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
			return "png";
		}
		if (begins(file, 0, 'R', 'I', 'F', 'F') && begins(file, 8, 'W', 'E', 'B', 'P')) {
			return "webp";
		}
		throw new UnfitPictureException(Reason.NOT_A_PICTURE);
	}

	private static boolean begins(byte[] file, int at, int... bytes) {
		if (file.length < at + bytes.length) {
			return false;
		}
		for (int i = 0; i < bytes.length; i++) {
			if ((file[at + i] & 0xff) != bytes[i]) {
				return false;
			}
		}
		return true;
	}

	private static BufferedImage read(byte[] file, String format) throws IOException, UnfitPictureException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
		if (!readers.hasNext()) {
			throw new IllegalStateException("nothing here reads " + format);
		}
		ImageReader reader = readers.next();
		try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
			reader.setInput(in, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			long most = format.equals("webp") ? MOST_PIXELS_OF_WEBP : MOST_PIXELS;
			if ((long) width * height > most) {
				throw new UnfitPictureException(Reason.TOO_MANY_PIXELS);
			}
			int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
			ImageReadParam param = reader.getDefaultReadParam();
			param.setSourceSubsampling(step, step, 0, 0);
			return reader.read(0, param);
		}
		finally {
			reader.dispose();
		}
	}

	/** In plain RGB, on white where it was transparent; halved until nearly there. */
	private static BufferedImage shrunk(BufferedImage image) {
		BufferedImage shrunk = image;
		do {
			int longest = Math.max(shrunk.getWidth(), shrunk.getHeight());
			double by = (longest >= 2 * LONGEST) ? 0.5 : Math.min(1, (double) LONGEST / longest);
			shrunk = drawn(shrunk, Math.max(1, (int) Math.round(shrunk.getWidth() * by)),
					Math.max(1, (int) Math.round(shrunk.getHeight() * by)));
		}
		while (Math.max(shrunk.getWidth(), shrunk.getHeight()) > LONGEST);
		return shrunk;
	}

	private static BufferedImage drawn(BufferedImage image, int width, int height) {
		BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = drawn.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
		graphics.dispose();
		return drawn;
	}

	private static byte[] jpeg(BufferedImage image) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(QUALITY);
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	@Override
	public String toString() {
		return "Picture";
	}

	/** Which way up a picture was taken, as its EXIF says: 1 to 8. */
	record Orientation(int number) {

		private static final Set<Integer> ON_ITS_SIDE = Set.of(5, 6, 7, 8);

		private static final int TAG = 0x0112;

		/** The first EXIF block in a file, whatever the format, decides. */
		static Orientation of(byte[] file) {
			return new Orientation(
					ExifBlock.find(file).map((block) -> block.number(TAG)).filter((found) -> found <= 8).orElse(1));
		}

		BufferedImage apply(BufferedImage image) {
			if (this.number <= 1) {
				return image;
			}
			int width = image.getWidth();
			int height = image.getHeight();
			boolean turned = ON_ITS_SIDE.contains(this.number);
			BufferedImage upright = new BufferedImage(turned ? height : width, turned ? width : height,
					BufferedImage.TYPE_INT_RGB);
			for (int y = 0; y < height; y++) {
				for (int x = 0; x < width; x++) {
					int right = width - 1 - x;
					int low = height - 1 - y;
					int rgb = image.getRGB(x, y);
					switch (this.number) {
						case 2 -> upright.setRGB(right, y, rgb);
						case 3 -> upright.setRGB(right, low, rgb);
						case 4 -> upright.setRGB(x, low, rgb);
						case 5 -> upright.setRGB(y, x, rgb);
						case 6 -> upright.setRGB(low, x, rgb);
						case 7 -> upright.setRGB(low, right, rgb);
						default -> upright.setRGB(y, right, rgb);
					}
				}
			}
			return upright;
		}

	}

}
