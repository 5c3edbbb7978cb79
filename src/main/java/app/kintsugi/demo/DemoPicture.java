package app.kintsugi.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import app.kintsugi.demo.TogetherStory.Scene;

/**
 * Draws what the demo's people photographed.
 */
final class DemoPicture {

	private static final int WIDTH = 960;

	private static final int HEIGHT = 640;

	private DemoPicture() {
	}

	/** A picture as a PNG file. */
	static byte[] of(Scene scene) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		switch (scene) {
			case FOREST -> forest(graphics);
			case KITE -> kite(graphics);
		}
		graphics.dispose();
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
			ImageIO.write(image, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return png.toByteArray();
	}

	private static void forest(Graphics2D graphics) {
		sky(graphics, new Color(0xf6e3b4), new Color(0xa9b79a));
		graphics.setColor(new Color(0xe9d9ae));
		graphics.fillPolygon(new Polygon(new int[] { 470, 500, 720, 300 }, new int[] { 300, 300, HEIGHT, HEIGHT }, 4));
		Random random = new Random(4);
		for (int row = 0; row < 4; row++) {
			graphics.setColor(new Color(0x2f + 24 * (3 - row), 0x4a + 22 * (3 - row), 0x3a + 20 * (3 - row)));
			for (int i = 0; i < 12; i++) {
				int x = random.nextInt(WIDTH);
				int clear = 60 + row * 70;
				if (Math.abs(x - WIDTH / 2) > clear) {
					fir(graphics, x, 330 + row * 100, 170 + row * 90);
				}
			}
		}
	}

	private static void fir(Graphics2D graphics, int x, int foot, int height) {
		for (int part = 0; part < 3; part++) {
			int top = foot - height + part * height / 4;
			int wide = height / 8 + part * height / 14;
			graphics.fillPolygon(new Polygon(new int[] { x, x - wide, x + wide },
					new int[] { top, top + height / 2, top + height / 2 }, 3));
		}
		graphics.fillRect(x - height / 50, foot - height / 4, height / 25, height / 4);
	}

	private static void kite(Graphics2D graphics) {
		sky(graphics, new Color(0x9fc3d6), new Color(0xf3e6cf));
		graphics.setColor(new Color(0x8ca46a));
		graphics.fillOval(-300, 430, 1_100, 700);
		graphics.setColor(new Color(0x75905a));
		graphics.fillOval(300, 500, 1_100, 600);
		graphics.setColor(new Color(0x5a4a40));
		graphics.setStroke(new BasicStroke(1.5f));
		graphics.drawLine(330, 452, 676, 168);
		graphics.setColor(new Color(0xb0402c));
		graphics.fillPolygon(new Polygon(new int[] { 676, 716, 700, 650 }, new int[] { 120, 132, 196, 168 }, 4));
	}

	private static void sky(Graphics2D graphics, Color above, Color below) {
		graphics.setPaint(new GradientPaint(0, 0, above, 0, HEIGHT, below));
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
	}

}
