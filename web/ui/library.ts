/*
 * The parts of the component library that are used. They are plain elements with its classes; those of its
 * components that need custom elements (Field, Tabs, Search, Suggestion, Pagination, Tooltip) stay out, as they
 * weigh 55 kB together. What they do is in this folder instead.
 */
export {
  Alert,
  Button,
  Heading,
  Input,
  Label,
  Paragraph,
  Skeleton,
  Spinner,
  ValidationMessage,
} from '@digdir/designsystemet-react'
