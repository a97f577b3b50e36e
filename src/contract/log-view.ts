// What the pages of the logs show: how many lines a page has is not for an address to decide.
import * as z from 'zod/mini'

import { EventQuery, RequestQuery } from './activity.ts'

const { size: _, ...ofRequests } = RequestQuery.shape
export const RequestView = z.object(ofRequests)
export type RequestView = z.infer<typeof RequestView>

const { size: _size, ...ofEvents } = EventQuery.shape
export const EventView = z.object(ofEvents)
export type EventView = z.infer<typeof EventView>
