package org.theragraph.cli.picture;

import java.util.ArrayList;
import java.util.List;
import org.theragraph.cli.picture.Layout.Box;
import org.theragraph.cli.picture.Layout.Point;

/** A smooth line through the points that the layout gives. */
final class Curve {
  private Curve() {}

  /** SVG path data from the right side of one box to the left side of another. */
  static String path(Box left, List<Point> way, Box right, double moveX, double moveY) {
    List<Point> points = new ArrayList<>();
    points.add(new Point(left.right(), left.middle()));
    way.stream().filter(p -> p.x() > left.right() && p.x() < right.x()).forEach(points::add);
    points.add(new Point(right.x(), right.middle()));
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

  private static String at(Point point, double moveX, double moveY) {
    return SvgWriter.number(point.x() + moveX) + " " + SvgWriter.number(point.y() + moveY);
  }
}
