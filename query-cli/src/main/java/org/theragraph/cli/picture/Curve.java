package org.theragraph.cli.picture;

import java.util.ArrayList;
import java.util.List;
import org.theragraph.cli.picture.Layout.Box;
import org.theragraph.cli.picture.Layout.Point;

/** A smooth line through the points that the layout gives. */
final class Curve {
  /** So close to a box, in pixels, the layout only tells where on its side a line ends. */
  private static final double NEAR = 30;

  private static final double CORNER = 5;

  /** Half of what a step from one height to another takes of the gap between two layers. */
  private static final double HALF_STEP = 0.4 * LayeredLayout.BETWEEN_LAYERS;

  private Curve() {}

  /**
   * SVG path data from the right side of one box to the left side of another; where both stand in
   * one layer, between their right sides.
   */
  static String path(Box left, List<Point> way, Box right, double moveX, double moveY) {
    List<Point> points = left.x() == right.x() ? arc(left, right) : points(left, way, right);
    StringBuilder path = new StringBuilder("M " + at(points.get(0), moveX, moveY));
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      double half = (from.x() + to.x()) / 2;
      path.append(" C ")
          .append(at(new Point(half, from.y()), moveX, moveY))
          .append(' ')
          .append(at(new Point(half, to.y()), moveX, moveY))
          .append(' ')
          .append(at(to, moveX, moveY));
    }
    return path.toString();
  }

  private static List<Point> arc(Box one, Box other) {
    double aside = Math.max(one.right(), other.right()) + HALF_STEP;
    return List.of(
        new Point(one.right(), one.middle()),
        new Point(aside, (one.middle() + other.middle()) / 2),
        new Point(other.right(), other.middle()));
  }

  private static List<Point> points(Box left, List<Point> way, Box right) {
    List<Point> points = new ArrayList<>();
    points.add(new Point(left.right(), port(left, way, 0, left.right())));
    for (Point point : way) {
      if (point.x() > left.right() + NEAR && point.x() < right.x() - NEAR) {
        add(points, point);
      }
    }
    points.add(new Point(right.x(), port(right, way, way.size() - 1, right.x())));
    return points;
  }

  /** Where on a side of a box, so that lines between the same two boxes lie apart. */
  private static double port(Box box, List<Point> way, int index, double side) {
    if (way.isEmpty() || Math.abs(way.get(index).x() - side) > NEAR) {
      return box.middle();
    }
    double y = way.get(index).y();
    return Math.max(box.y() + CORNER, Math.min(box.y() + box.height() - CORNER, y));
  }

  /** An upright step, in the middle of a gap, becomes a slanting one. */
  private static void add(List<Point> points, Point point) {
    int last = points.size() - 1;
    Point before = points.get(last);
    if (last > 0 && Math.abs(before.x() - point.x()) < 1) {
      points.set(last, new Point(before.x() - HALF_STEP, before.y()));
      points.add(new Point(point.x() + HALF_STEP, point.y()));
    } else {
      points.add(point);
    }
  }

  private static String at(Point point, double moveX, double moveY) {
    return SvgElements.number(point.x() + moveX) + " " + SvgElements.number(point.y() + moveY);
  }
}
