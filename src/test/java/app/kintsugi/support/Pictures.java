package app.kintsugi.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/**
 * Picture files as cameras make them: red on the left, blue on the right, and words
 * hidden in them.
 */
public final class Pictures {

	private Pictures() {
	}

	/** A picture in one of the formats that the JDK writes. */
	public static byte[] plain(String format, int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(0xc02020));
		graphics.fillRect(0, 0, width / 2, height);
		graphics.setColor(new Color(0x2020c0));
		graphics.fillRect(width / 2, 0, width - width / 2, height);
		graphics.dispose();
		return written(image, format);
	}

	/** An image as a file, made in memory. */
	public static byte[] written(BufferedImage image, String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.setUseCache(false);
		try {
			ImageIO.write(image, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A JPEG with an EXIF block: which way up it is, and a description of it. */
	public static byte[] jpegWithExif(int width, int height, int orientation, String words) {
		byte[] text = (words + "\0").getBytes(StandardCharsets.US_ASCII);
		ByteBuffer exif = ByteBuffer.allocate(10 + 8 + 2 + 2 * 12 + 4 + text.length);
		exif.put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.capacity() - 2));
		exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
		exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
		exif.putShort((short) 0x010e).putShort((short) 2).putInt(text.length).putInt(8 + 2 + 2 * 12 + 4);
		exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		exif.putInt(0).put(text);
		return inserted(plain("jpeg", width, height), 2, exif.array());
	}

	/** A PNG with a chunk of text. */
	public static byte[] pngWithText(int width, int height, String words) {
		return inserted(plain("png", width, height), 33, chunk("tEXt", "Comment\0" + words));
	}

	/** A PNG that says of itself that it is huge, in a few bytes. */
	public static byte[] pngOfManyPixels(int width, int height) {
		byte[] png = plain("png", 1, 1);
		ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
		CRC32 sum = new CRC32();
		sum.update(png, 12, 17);
		ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
		return png;
	}

	private static byte[] chunk(String name, String words) {
		byte[] content = (name + words).getBytes(StandardCharsets.ISO_8859_1);
		CRC32 sum = new CRC32();
		sum.update(content);
		return ByteBuffer.allocate(content.length + 8)
			.putInt(content.length - 4)
			.put(content)
			.putInt((int) sum.getValue())
			.array();
	}

	private static byte[] inserted(byte[] file, int at, byte[] piece) {
		return ByteBuffer.allocate(file.length + piece.length)
			.put(file, 0, at)
			.put(piece)
			.put(file, at, file.length - at)
			.array();
	}

}
